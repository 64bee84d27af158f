import type { Signals } from '../database/signals.ts';

const encoder = new TextEncoder();
/** Something is sent so often that no proxy takes the line for dead. */
const beatEvery = 25_000;
/** After so long the browser asks anew, and whether it still may is looked at again. */
const longest = 10 * 60_000;

/** Server-sent events (HTML, section 9.2) that say when something of an organisation has changed, and nothing of what. Ends when the house closes. */
export function changesOf(signals: Signals, organisation: string): Response {
  let end = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const stop = signals.follow(organisation, { changed: () => write('data: changed\n\n'), closed: () => end() });
      const beat = setInterval(() => write(':\n\n'), beatEvery);
      const last = setTimeout(() => end(), longest);
      end = () => {
        stop();
        clearInterval(beat);
        clearTimeout(last);
        // Closed already where it is the reader who went.
        try {
          controller.close();
        } catch {
          return;
        }
      };
      write('retry: 5000\n\n');
    },
    cancel() {
      end();
    }
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' } });
}
