import { describe, expect, test } from 'vitest';
import type { Outcome } from '@/components/api/client';
import { LiveReview } from '@/components/live/live-review';
import type { Changed } from '@/components/live/request';
import { Sender } from '@/components/live/sender';
import { ARTICLE, AT, claimId, ME, recordsOf } from '@/components/live/test-review';
import { TestServer } from '@/components/live/test-server';
import type { Waiting } from '@/components/live/waiting';

const TEXT = 'The ferry left. Forty were rescued. Nobody checks.';

const problem = (status: number, code: string): Outcome<Changed> => ({
  ok: false,
  status,
  problem: { type: `/problems/${code}`, title: code, status, detail: code },
  retryAfter: null,
});

function line(
  answers: (waiting: Waiting, nth: number) => Outcome<Changed> | null,
  online = true,
  onTooLate?: (waiting: Waiting) => boolean,
) {
  const records = recordsOf(TEXT);
  const live = new LiveReview({ me: ME, tab: 't', records, texts: { [ARTICLE]: TEXT }, now: () => AT });
  const server = new TestServer(records, TEXT);
  const sent: string[] = [];
  const refused: string[] = [];
  const pauses: { work: () => void; ms: number }[] = [];
  let inFlight = 0;
  const sender = new Sender({
    live,
    isOnline: () => online,
    catchUp: () => {},
    ...(onTooLate ? { onTooLate } : {}),
    onRefused: (waiting) => refused.push(waiting.key),
    later: (work, ms) => {
      const pause = { work, ms };
      pauses.push(pause);
      return () => void pauses.splice(pauses.indexOf(pause), 1);
    },
    send: async (waiting) => {
      inFlight += 1;
      expect(inFlight).toBe(1);
      await Promise.resolve();
      inFlight -= 1;
      const given = answers(waiting, sent.length);
      sent.push('claim' in waiting.intent ? waiting.intent.claim : waiting.intent.do);
      if (given) return given;
      const answer = server.do(waiting.intent, ME, 't');
      if (!answer.ok) return problem(answer.refusal.status, answer.refusal.code);
      return { ok: true, status: 200, value: { reviewVersion: answer.event.version, event: answer.event } };
    },
  });
  const tag = (...claims: number[]) => {
    for (const n of claims) live.enact({ do: 'judge', claim: claimId(n), kind: 'opinion' });
  };
  const settle = async () => {
    for (let i = 0; i < 50; i++) await Promise.resolve();
  };
  return { live, server, sender, sent, refused, pauses, tag, settle };
}

describe('the line', () => {
  test('sends one at a time, in the order they were made', async () => {
    const { sender, sent, tag, settle, live } = line(() => null);
    sender.start();
    tag(3, 1, 2);
    await settle();
    expect(sent).toEqual([claimId(3), claimId(1), claimId(2)]);
    expect(live.waiting).toEqual([]);
    expect(sender.state.unsent).toBe(0);
  });

  test('keeps the order while nothing gets through, and sends all of it afterwards', async () => {
    let up = false;
    const { sender, sent, tag, settle, live, pauses } = line(
      () => (up ? null : problem(0, 'offline')),
      false,
    );
    sender.start();
    tag(2, 1);
    await settle();
    tag(3);
    await settle();
    expect(sent).toEqual([claimId(2)]);
    expect(sender.state).toEqual({ unsent: 3, refused: 0, offline: true, failing: true, signedOut: false });
    expect(live.troubleOn(claimId(2))?.code).toBe('offline');
    expect(pauses).toHaveLength(1);
    up = true;
    sender.now();
    await settle();
    expect(sent).toEqual([claimId(2), claimId(2), claimId(1), claimId(3)]);
    expect(sender.state.unsent).toBe(0);
    expect(live.troubleOn(claimId(2))).toBeNull();
  });

  test('waits longer after each failure', async () => {
    const { sender, tag, settle, pauses } = line(() => problem(503, 'down'));
    sender.start();
    tag(1);
    const waits: number[] = [];
    for (let n = 0; n < 4; n++) {
      await settle();
      const pause = pauses.shift();
      waits.push(pause?.ms ?? 0);
      pause?.work();
    }
    expect(waits).toEqual([500, 1000, 2000, 4000]);
  });

  test('goes on after a refusal, which waits for the reviewer', async () => {
    const { sender, sent, refused, tag, settle, live } = line((_, nth) =>
      nth === 0 ? problem(403, 'role') : null,
    );
    sender.start();
    tag(1, 2);
    await settle();
    expect(sent).toEqual([claimId(1), claimId(2)]);
    expect(refused).toHaveLength(1);
    expect(live.waiting.map((one) => one.status)).toEqual(['refused']);
    expect(sender.state).toMatchObject({ unsent: 1, refused: 1 });
  });

  test('stands still for somebody who is not signed in, and loses nothing', async () => {
    let signedIn = false;
    const { sender, sent, tag, settle } = line(() => (signedIn ? null : problem(401, 'signed-out')));
    sender.start();
    tag(1, 2);
    await settle();
    expect(sender.state).toEqual({ unsent: 2, refused: 0, offline: false, failing: false, signedOut: true });
    signedIn = true;
    sender.now();
    await settle();
    expect(sent).toEqual([claimId(1), claimId(1), claimId(2)]);
    expect(sender.state).toEqual({ unsent: 0, refused: 0, offline: false, failing: false, signedOut: false });
  });
});

describe('a change that came too late', () => {
  const seen = { version: 1, attribution: null };
  const intent = {
    do: 'attribute' as const,
    claim: claimId(1),
    attribution: { sources: [], mode: 'indirect' as const, cue: 'said' },
    seen,
  };
  const stale = { ...problem(412, 'stale') };

  test('is put into other words and sent again in its place, before what was done after it', async () => {
    const { live, sender, sent, settle, tag, refused } = line(
      (_waiting, nth) => (nth === 0 ? stale : null),
      true,
      (waiting) => {
        live.remake(waiting.key, { ...intent, attribution: { ...intent.attribution, hedged: true } }, 7);
        return true;
      },
    );
    live.enact(intent);
    tag(2);
    sender.start();
    await settle();
    expect(sent).toEqual([claimId(1), claimId(1), claimId(2)]);
    expect(refused).toEqual([]);
    expect(live.waiting).toEqual([]);
    expect(live.state.attribution.get(claimId(1))).toMatchObject({ cue: 'said', hedged: true });
  });

  test('that nobody sees to is refused, and tried again on what was seen, not on what stands', async () => {
    const { live, sender, settle, refused } = line(() => stale);
    live.enact(intent);
    const [waiting] = live.waiting;
    expect(waiting?.ifMatch).toBe(1);
    sender.start();
    await settle();
    expect(refused).toEqual([waiting?.key]);
    live.retry(waiting?.key ?? '');
    expect(live.waiting[0]?.ifMatch).toBe(1);
  });
});
