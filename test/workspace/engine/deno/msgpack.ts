/**
 * Stands before the codec in the app's process: the host's private message `{ _zCLOCK: ms }` never reaches the runtime,
 * it moves the process's clock by that many milliseconds from real time. The app cannot tell: `Date` is the same
 * object for everybody, only "now" differs. Timers stay real, but those of up to half a second may be shortened.
 */
import { Decoder as PlainDecoder, Encoder, ExtensionCodec } from '@msgpack/msgpack';

export { Encoder, ExtensionCodec };

const RealDate = Date;
let offset = 0;

const now = (): number => RealDate.now() + offset;

const MovedDate = new Proxy(RealDate, {
    construct(target, args, newTarget: typeof Date) {
        return Reflect.construct(target, args.length > 0 ? args : [now()], newTarget) as Date;
    },
    apply() {
        return new RealDate(now()).toString();
    },
    get(target, property, receiver) {
        return property === 'now' ? now : (Reflect.get(target, property, receiver) as unknown);
    },
});
RealDate.prototype.constructor = MovedDate;
globalThis.Date = MovedDate;

/** Milliseconds of a wait that may be shortened; the app's deadlines are longer. */
const SHORT = 500;

const realTimeout = globalThis.setTimeout;
let shortWaits = 1;

globalThis.setTimeout = ((work: (...args: unknown[]) => void, wait = 0, ...args: unknown[]) =>
    realTimeout(() => work(...args), wait <= SHORT ? wait * shortWaits : wait)) as typeof setTimeout;

export class Decoder extends PlainDecoder {
    public override async *decodeStream(
        stream: Parameters<PlainDecoder['decodeStream']>[0],
    ): AsyncGenerator<unknown, void, unknown> {
        for await (const message of super.decodeStream(stream)) {
            const told = message as { _zCLOCK?: number; shortWaits?: number } | null;
            if (typeof told?._zCLOCK === 'number') {
                offset = told._zCLOCK;
                shortWaits = told.shortWaits ?? 1;
            } else {
                yield message;
            }
        }
    }
}
