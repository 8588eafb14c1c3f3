import { useCallback, useContext, useEffect, useState } from 'react';

import type { ActInput, ActName, ActOutput } from '../../protocol';
import { ColumnContext } from '../rooms/ColumnContext';

/** Something that is asked for when it is shown, and again with every change of the workspace. */
export function useAsked<Name extends ActName>(
    name: Name,
    input: ActInput<Name>,
): { value: ActOutput<Name> | undefined; ask: () => void } {
    const { act, world } = useContext(ColumnContext);
    const [value, setValue] = useState<ActOutput<Name>>();
    const question = JSON.stringify(input);
    const ask = useCallback(() => {
        const load = async (): Promise<void> => {
            const answer = await act(name, JSON.parse(question) as ActInput<Name>);
            if (answer.ok) {
                setValue(answer.value);
            }
        };
        void load(); // `act` does not reject
    }, [act, name, question]);
    useEffect(ask, [ask, world.mails, world.people.length]);
    return { value, ask };
}
