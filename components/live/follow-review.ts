import { call, hrefOf } from '@/components/api/client';
import type { Incoming } from '@/components/live/live-review';
import { tellPresence } from '@/components/live/presence-feed';
import { onWaking } from '@/components/live/waking';
import { events } from '@/domain/api/readings';
import { activity } from '@/domain/api/reviews';
import type { PresenceView } from '@/domain/presence';
import { EVENT_TYPES } from '@/domain/review-event';

/**
 * live: what others do comes by itself. paused: the stream is down and the page asks every ten seconds. removed: this
 * person is no member of the review any more, and nothing comes.
 */
export type FollowState = 'live' | 'paused' | 'removed';

/** Whatever takes events in, in any order and any number of times: a `LiveReview`, or only a count of them. */
export type Follower = {
  readonly version: number;
  /** An event is missing between those that came. */
  readonly hasGap: boolean;
  receive: (event: Incoming) => void;
};

/** After so many streams that broke off, the page asks by itself. */
const PATIENCE = 3;
export const POLL_MS = 10_000;
/** How long an event that is missing may still be on its way before the page asks for it. */
const GAP_MS = 250;

/** Reads every event after the last one applied. `gone`: to who is no member, no review has any address. */
export async function readActivity(
  review: string,
  follower: Follower,
  take: (event: Incoming) => void = (event) => follower.receive(event),
): Promise<'read' | 'failed' | 'gone'> {
  for (;;) {
    const after = follower.version;
    const outcome = await call(activity, { params: { review }, query: { after, limit: 500 } });
    if (!outcome.ok) return outcome.status === 404 ? 'gone' : 'failed';
    for (const event of outcome.value.items) take(event as Incoming);
    const { items, version } = outcome.value;
    if (items.length === 0 || follower.version >= version || follower.version === after) return 'read';
  }
}

export type Following = { stop: () => void; catchUp: () => void };
export type FollowOptions = {
  /** Called with every event that was not applied before. */
  onEvent: (event: Incoming) => void;
  onState: (state: FollowState) => void;
  waking?: (wake: () => void) => () => void;
};

/**
 * Keeps a follower up to date from the event stream, and from the activity list while the stream is down. Each new
 * stream starts after the last event applied, which is what Last-Event-ID says; what comes twice is passed over.
 */
export function followReview(review: string, follower: Follower, options: FollowOptions): Following {
  const { onEvent, onState, waking = onWaking } = options;
  let source: EventSource | null = null;
  let failures = 0;
  let stopped = false;
  let reconnect: ReturnType<typeof setTimeout> | undefined;
  let poll: ReturnType<typeof setInterval> | undefined;
  let gap: ReturnType<typeof setTimeout> | undefined;

  const take = (event: Incoming) => {
    const isNew = event.version > follower.version;
    follower.receive(event);
    if (isNew) onEvent(event);
  };
  const halt = () => {
    stopped = true;
    source?.close();
    tellPresence(null);
    clearTimeout(reconnect);
    clearInterval(poll);
    clearTimeout(gap);
  };
  const read = async () => {
    const answer = await readActivity(review, follower, (event) => (stopped ? undefined : take(event)));
    if (stopped || answer !== 'gone') return;
    halt();
    onState('removed');
  };
  const catchUp = () => {
    clearTimeout(gap);
    gap = setTimeout(() => void read(), GAP_MS);
  };
  const hear = (message: MessageEvent<string>) => {
    take(JSON.parse(message.data) as Incoming);
    if (follower.hasGap) catchUp();
  };
  const opened = () => {
    failures = 0;
    clearInterval(poll);
    poll = undefined;
    onState('live');
  };
  const broken = () => {
    source?.close();
    if (stopped) return;
    tellPresence(null);
    failures += 1;
    // The browser does not say why a stream was refused; the list does.
    if (failures === 1) void read();
    if (failures >= PATIENCE && poll === undefined) {
      onState('paused');
      void read();
      poll = setInterval(() => void read(), POLL_MS);
    }
    clearTimeout(reconnect);
    reconnect = setTimeout(connect, Math.min(1_000 * 2 ** (failures - 1), POLL_MS));
  };
  const connect = () => {
    clearTimeout(reconnect);
    source?.close();
    if (stopped) return;
    // A source that breaks is made anew rather than left to reconnect, so that it starts after what was applied since.
    const next = new EventSource(hrefOf(events, { params: { review }, query: { after: follower.version } }));
    source = next;
    const current = (work: () => void) => () => (source === next ? work() : undefined);
    next.addEventListener('open', current(opened));
    next.addEventListener('error', current(broken));
    next.addEventListener('presence', (message: MessageEvent<string>) =>
      current(() => tellPresence(JSON.parse(message.data) as PresenceView))(),
    );
    for (const type of [...EVENT_TYPES, 'withheld']) next.addEventListener(type, hear);
  };
  const stopWaking = waking(connect);
  connect();
  return {
    catchUp,
    stop: () => {
      stopWaking();
      halt();
    },
  };
}
