/** What the runtime uses of `@std/streams`: the whole of a stream in one buffer. */
export function toArrayBuffer(stream: ReadableStream<Uint8Array>): Promise<ArrayBuffer> {
    return new Response(stream).arrayBuffer();
}
