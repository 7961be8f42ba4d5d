import { call, hrefOf } from '@/components/api/client';
import type { Incoming, LiveReview } from '@/components/live/live-review';
import { events } from '@/domain/api/readings';
import { activity } from '@/domain/api/reviews';
import { EVENT_TYPES } from '@/domain/review-event';

export type FollowState = 'live' | 'paused';

/** After so many streams that broke off, the page asks by itself. */
const PATIENCE = 3;
const POLL_MS = 10_000;
/** How long an event that is missing may still be on its way before the page asks for it. */
const GAP_MS = 250;

/** Reads every event after the last one applied; true when the server answered. */
export async function readActivity(review: string, live: LiveReview): Promise<boolean> {
  for (;;) {
    const after = live.version;
    const outcome = await call(activity, { params: { review }, query: { after, limit: 500 } });
    if (!outcome.ok) return false;
    for (const event of outcome.value.items) live.receive(event as Incoming);
    if (outcome.value.items.length === 0 || live.version >= outcome.value.version || live.version === after)
      return true;
  }
}

export type Following = { stop: () => void; catchUp: () => void };

/**
 * Keeps a live review up to date from the event stream, and from the activity list while the stream is down. Events may
 * come twice or out of order; `LiveReview.receive` sorts that out.
 */
export function followReview(
  review: string,
  live: LiveReview,
  { onEvent, onState }: { onEvent: (event: Incoming) => void; onState: (state: FollowState) => void },
): Following {
  let source: EventSource | null = null;
  let failures = 0;
  let stopped = false;
  let reconnect: ReturnType<typeof setTimeout> | undefined;
  let poll: ReturnType<typeof setInterval> | undefined;
  let gap: ReturnType<typeof setTimeout> | undefined;

  const catchUp = () => {
    clearTimeout(gap);
    gap = setTimeout(() => void (stopped || readActivity(review, live)), GAP_MS);
  };
  const hear = (message: MessageEvent<string>) => {
    const event = JSON.parse(message.data) as Incoming;
    live.receive(event);
    onEvent(event);
    if (live.hasGap) catchUp();
  };
  const opened = () => {
    failures = 0;
    clearInterval(poll);
    poll = undefined;
    onState('live');
  };
  const broken = () => {
    source?.close();
    failures += 1;
    if (failures >= PATIENCE && poll === undefined) {
      onState('paused');
      poll = setInterval(() => void readActivity(review, live), POLL_MS);
    }
    clearTimeout(reconnect);
    if (!stopped) reconnect = setTimeout(connect, Math.min(1_000 * 2 ** (failures - 1), POLL_MS));
  };
  const connect = () => {
    // A source that breaks is made anew rather than left to reconnect, so that it starts after what was applied since.
    const next = new EventSource(hrefOf(events, { params: { review }, query: { after: live.version } }));
    source = next;
    next.addEventListener('open', opened);
    next.addEventListener('error', broken);
    for (const type of [...EVENT_TYPES, 'withheld']) next.addEventListener(type, hear);
  };
  connect();
  return {
    catchUp,
    stop: () => {
      stopped = true;
      source?.close();
      clearTimeout(reconnect);
      clearInterval(poll);
      clearTimeout(gap);
    },
  };
}
