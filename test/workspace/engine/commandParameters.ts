/**
 * Splits what stands behind a slash command as the server does (apps/meteor/lib/utils/parseParameters.ts): at blanks,
 * tabs and line breaks; text between two straight quotes of one kind stays together and loses them, wherever in a word
 * they stand, so that two apostrophes pair up too; `\"` is a quote; touching quoted texts are two parameters. Whether
 * a parameter was quoted cannot be told from the result.
 */
export function commandParameters(text: string): string[] {
    const parameters: string[] = [];
    // Undefined between two parameters; an empty quoted text is a parameter.
    let current: string | undefined;
    const finish = (): void => {
        if (current !== undefined) {
            parameters.push(current);
        }
        current = undefined;
    };
    let position = 0;
    let afterQuote = false;
    while (position < text.length) {
        const quoted = quotedAt(text, position);
        if (quoted !== undefined) {
            if (afterQuote) {
                finish();
            }
            current = (current ?? '') + quoted.slice(1, -1);
            position += quoted.length;
        } else {
            const character = text.charAt(position);
            if (/[ \n\r\t]/.test(character)) {
                finish();
            } else {
                current = (current ?? '') + character;
            }
            position += 1;
        }
        afterQuote = quoted !== undefined;
    }
    finish();
    return parameters.map((parameter) => parameter.replaceAll('\\"', '"'));
}

/** The quoted text that begins here, with its quotes; a quote that is never closed is an ordinary character. */
function quotedAt(text: string, position: number): string | undefined {
    const pattern = /(["'])(?:\\.|[^\\])*?\1/sy;
    pattern.lastIndex = position;
    return pattern.exec(text)?.[0];
}
