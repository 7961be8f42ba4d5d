import { visibleEvent } from '@/domain/blind';
import type { PresenceView } from '@/domain/presence';
import type { ReviewEvent } from '@/domain/review-event';
import { type AuthorizedReview, membershipOf } from '@/server/store/membership';
import { encode, frame } from './frame';
import { hub } from './hub';

const BEAT_MS = 15_000;
/** A reader this many bytes behind gets nothing more until it has read them; the events wait in the table. */
const MOST_WAITING = 256_000;

/** Who is here has no id: it is of the moment, and `Last-Event-ID` stays the last event's. */
const presenceFrame = (view: PresenceView) => encode(`event: presence\ndata: ${JSON.stringify(view)}\n\n`);

/**
 * The events of a review after a version, as server-sent events, for as long as the reader stays a member. Blind rules
 * hold for each event: what is withheld is sent as its number alone.
 */
export function eventStream(
  request: Request,
  reader: {
    review: AuthorizedReview;
    account: string;
    member: string;
    after: number;
    stillSignedIn: () => Promise<boolean>;
  },
): Response {
  const { review, account, member, stillSignedIn } = reader;
  let cursor = reader.after;
  let end = () => {};
  let more = () => {};
  // Before the first await: a reader may leave while the stream is being made.
  request.signal.addEventListener('abort', () => end());

  const body = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        let open = true;
        let busy = false;
        let again = false;
        let beatsFull = 0;
        let leave = () => {};
        let lookAway = () => {};
        const beat = setInterval(() => void stillHere(), BEAT_MS);

        const send = (bytes: Uint8Array) => {
          if (!open) return;
          controller.enqueue(bytes);
        };
        const isFull = () => (controller.desiredSize ?? 0) < -MOST_WAITING;
        const stop = (close: () => void) => {
          if (!open) return;
          open = false;
          clearInterval(beat);
          leave();
          lookAway();
          hub().streams.delete(end);
          try {
            close();
          } catch {
            // the reader has closed it already
          }
        };
        end = () => stop(() => controller.close());
        // An error, unlike a proper end, throws away what waits to be read.
        const drop = () => stop(() => controller.error(new DOMException('It does not read.', 'AbortError')));
        const stillHere = async () => {
          // Full at two beats: it does not read. It is let go, and comes back where it left.
          beatsFull = isFull() ? beatsFull + 1 : 0;
          if (beatsFull > 1) return drop();
          const [place, signedIn] = await Promise.all([membershipOf(account, review), stillSignedIn()]).catch(
            () => [null, false],
          );
          if (!place || !signedIn) end();
          else if (!isFull()) send(encode(': beat\n\n'));
        };
        const pump = async () => {
          if (busy) {
            again = true;
            return;
          }
          busy = true;
          do {
            again = false;
            if (isFull()) break;
            const events = await joined.feed.after(cursor);
            if (events.length === 0) continue; // a ring while this was asked counts
            again = true;
            const { viewer, voted } = await joined.feed.viewingOf(member);
            const frames: Uint8Array[] = [];
            let bytes = 0;
            let leaves = false;
            for (const event of events) {
              const next = frame(visibleEvent(event, viewer, voted));
              frames.push(next);
              bytes += next.byteLength;
              cursor = event.version;
              leaves ||= removes(event, member);
              if (decidesPresence(event)) hub().presence.touch(review);
              if (leaves || bytes > MOST_WAITING) break;
            }
            send(frames.length === 1 && frames[0] ? frames[0] : Buffer.concat(frames));
            if (leaves) end();
          } while (again && open);
          busy = false;
        };

        const wake = () => void pump().catch(() => end());
        more = wake;
        const joined = await hub().join(review, wake);
        leave = joined.leave;
        if (!open) return joined.leave();
        if (request.signal.aborted) return end();
        hub().streams.add(end);
        send(encode('retry: 2000\n\n'));
        lookAway = hub().presence.watch(review, member, (view) => {
          if (isFull()) return false;
          send(presenceFrame(view));
          return true;
        });
        wake();
      },
      // Asked for when everything before has been read.
      pull: () => more(),
      cancel: () => end(),
    },
    { highWaterMark: 0, size: (chunk) => chunk.byteLength },
  );
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

/** Is this the event that takes the reader's place away? */
const removes = (event: ReviewEvent, member: string) =>
  event.changes.some(
    (c) => c.noun === 'member' && c.id === member && (c.after === null || c.after.removedAt !== null),
  );

/** May others see more or less of each other after this event? */
const decidesPresence = (event: ReviewEvent) =>
  event.changes.some(({ noun }) => noun === 'member' || noun === 'pass' || noun === 'review');
