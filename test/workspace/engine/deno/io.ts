/** What the runtime uses of `@std/io`. */
interface Writer {
    write(bytes: Uint8Array): Promise<number>;
}

/** Writes every byte, however few the writer takes at a time. */
export async function writeAll(writer: Writer, bytes: Uint8Array): Promise<void> {
    let written = 0;
    while (written < bytes.length) {
        written += await writer.write(bytes.subarray(written));
    }
}
