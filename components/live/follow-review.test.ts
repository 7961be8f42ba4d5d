import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Follower, type FollowState, followReview, POLL_MS } from '@/components/live/follow-review';
import type { Incoming } from '@/components/live/live-review';

/** The server: numbered events, and whether its stream and its list can be reached. */
const server = { last: 0, stream: true, list: 200, asked: [] as string[] };
const event = (version: number) => ({ version, type: 'claim.judged', changes: [] }) as unknown as Incoming;

class FakeSource extends EventTarget {
  static open: FakeSource[] = [];
  readonly after: number;
  constructor(readonly address: string) {
    super();
    this.after = Number(new URL(address, 'http://x').searchParams.get('after'));
    FakeSource.open.push(this);
    queueMicrotask(() => {
      if (!FakeSource.open.includes(this)) return;
      if (!server.stream) return void this.dispatchEvent(new Event('error'));
      this.dispatchEvent(new Event('open'));
      for (let version = this.after + 1; version <= server.last; version++) this.tell(version);
    });
  }
  tell(version: number) {
    this.dispatchEvent(new MessageEvent('claim.judged', { data: JSON.stringify(event(version)) }));
  }
  cut() {
    this.dispatchEvent(new Event('error'));
  }
  close() {
    FakeSource.open = FakeSource.open.filter((one) => one !== this);
  }
}

/** Something happens in the review: open streams hear of it at once. */
function happen(times = 1) {
  for (let n = 0; n < times; n++) {
    server.last += 1;
    for (const source of FakeSource.open) source.tell(server.last);
  }
}

const heard: number[] = [];
const states: FollowState[] = [];
const applied = new Set<number>();
let wake = () => {};
let stop = () => {};

const follower: Follower = {
  get version() {
    return Math.max(0, ...applied);
  },
  hasGap: false,
  receive: ({ version }) => void applied.add(version),
};

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(server, { last: 3, stream: true, list: 200, asked: [] });
  heard.length = 0;
  states.length = 0;
  applied.clear();
  applied.add(3);
  FakeSource.open = [];
  vi.stubGlobal('EventSource', FakeSource);
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const address = new URL(input instanceof Request ? input.url : String(input), 'http://x');
    server.asked.push(address.search);
    if (server.list === 0) throw new TypeError('network');
    const after = Number(address.searchParams.get('after'));
    const items = [];
    for (let version = after + 1; version <= server.last; version++) items.push(event(version));
    const body = server.list === 200 ? { items, version: server.last, nextCursor: null } : { status: 404 };
    return new Response(JSON.stringify(body), {
      status: server.list,
      headers: { 'content-type': 'application/json' },
    });
  });
  const following = followReview('r', follower, {
    onEvent: ({ version }) => heard.push(version),
    onState: (state) => states.push(state),
    waking: (work) => {
      wake = work;
      return () => {};
    },
  });
  stop = following.stop;
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('while the stream holds', () => {
  test('every event is heard once, and nothing is asked for', async () => {
    await pass(0);
    happen(2);
    expect(heard).toEqual([4, 5]);
    FakeSource.open[0]?.tell(5);
    expect(heard).toEqual([4, 5]);
    await pass(60_000);
    expect(server.asked).toEqual([]);
    expect(states).toEqual(['live']);
  });
});

describe('when it breaks', () => {
  test('it begins again after the last event applied, and what came meanwhile is heard once', async () => {
    await pass(0);
    happen();
    FakeSource.open[0]?.cut();
    happen(2);
    await pass(1_000);
    expect(FakeSource.open.map(({ after }) => after)).toEqual([4]);
    happen();
    expect(heard).toEqual([4, 5, 6, 7]);
    expect(states).toEqual(['live', 'live']);
  });

  test('after three failures the page asks every ten seconds and says so, and stops asking when the stream is back', async () => {
    await pass(0);
    server.stream = false;
    FakeSource.open[0]?.cut();
    await pass(1_000 + 2_000);
    expect(states).toEqual(['live', 'paused']);
    happen(2);
    await pass(POLL_MS);
    expect(heard).toEqual([4, 5]);
    const asked = server.asked.length;
    happen();
    await pass(POLL_MS - 100);
    expect(server.asked.length - asked).toBeLessThanOrEqual(1);
    await pass(200);
    expect(heard).toEqual([4, 5, 6]);
    server.stream = true;
    await pass(POLL_MS);
    expect(states.at(-1)).toBe('live');
    const quiet = server.asked.length;
    happen();
    await pass(5 * POLL_MS);
    expect(heard).toEqual([4, 5, 6, 7]);
    expect(server.asked).toHaveLength(quiet);
  });

  test('no answer at all is no reason to say that somebody was removed', async () => {
    await pass(0);
    server.stream = false;
    server.list = 0;
    FakeSource.open[0]?.cut();
    await pass(60_000);
    expect(states).toEqual(['live', 'paused']);
    server.list = 200;
    server.stream = true;
    happen();
    await pass(POLL_MS);
    expect(heard).toEqual([4]);
    expect(states.at(-1)).toBe('live');
  });

  test('who was removed is told so, and nothing is asked any more', async () => {
    await pass(0);
    server.stream = false;
    server.list = 404;
    FakeSource.open[0]?.cut();
    await pass(0);
    expect(states).toEqual(['live', 'removed']);
    const asked = server.asked.length;
    await pass(120_000);
    expect(server.asked).toHaveLength(asked);
    expect(FakeSource.open).toEqual([]);
  });
});

describe('a page that wakes', () => {
  test('connects at once, after what it has, though its old stream looks alive', async () => {
    await pass(0);
    const dead = FakeSource.open[0];
    // Nothing reaches a half-open connection.
    server.last += 3;
    wake();
    await pass(0);
    expect(heard).toEqual([4, 5, 6]);
    expect(FakeSource.open).not.toContain(dead);
    expect(FakeSource.open).toHaveLength(1);
    dead?.cut();
    await pass(60_000);
    expect(FakeSource.open).toHaveLength(1);
    expect(server.asked).toEqual([]);
  });

  test('waits for no pause that failures have made long', async () => {
    await pass(0);
    server.stream = false;
    FakeSource.open[0]?.cut();
    await pass(45_000);
    server.stream = true;
    happen(2);
    wake();
    await pass(0);
    expect(heard).toEqual([4, 5]);
    expect(states.at(-1)).toBe('live');
  });
});
