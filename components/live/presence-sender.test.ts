import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PresenceSender, type Saying } from '@/components/live/presence-sender';
import { NOBODY, type PresenceView } from '@/domain/presence';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

function opened(answer: PresenceView | 'out' | null = NOBODY) {
  const said: Saying[] = [];
  const answered = vi.fn();
  const sender = new PresenceSender({
    send: async (saying) => {
      said.push(saying);
      return answer;
    },
    answered,
  });
  return { sender, said, answered };
}
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('says where it is at once, then every fifteen seconds with how long nobody did anything', async () => {
  const { sender, said, answered } = opened();
  sender.start();
  await wait(1);
  expect(said).toEqual([{ screen: 'other', article: null, claim: null, editing: null, idle: 0 }]);
  await wait(45_000);
  expect(said.map(({ idle }) => idle)).toEqual([0, 15, 30, 45]);
  expect(answered).toHaveBeenCalledTimes(4);
});

test('a run of claims is told once, when it comes to rest; boundaries at once', async () => {
  const { sender, said } = opened();
  sender.start();
  await wait(1);
  for (const claim of ['c1', 'c2', 'c3', 'c4']) {
    sender.move({ claim });
    await wait(100);
  }
  expect(said).toHaveLength(1);
  await wait(300);
  expect(said.slice(1).map(({ claim }) => claim)).toEqual(['c4']);
  sender.move({ claim: 'c4' });
  await wait(1_000);
  expect(said).toHaveLength(2);
  sender.move({ editing: 'c4' });
  await wait(1);
  expect(said.at(-1)?.editing).toBe('c4');
});

test('an older place never overtakes a newer one', async () => {
  const answers: ((view: PresenceView) => void)[] = [];
  const said: (string | null)[] = [];
  const sender = new PresenceSender({
    send: ({ claim }) => {
      said.push(claim);
      return new Promise((resolve) => answers.push(resolve));
    },
    answered: () => {},
  });
  sender.start();
  await wait(1);
  sender.move({ claim: 'c1' });
  await wait(400);
  sender.move({ claim: 'c2' });
  await wait(400);
  expect(said).toEqual([null]);
  answers[0]?.(NOBODY);
  await wait(1);
  expect(said).toEqual([null, 'c2']);
});

describe('with nobody at it', () => {
  test('a tab says after five minutes that it is gone, is silent then, and is back with the first key', async () => {
    const { sender, said } = opened();
    sender.start();
    await wait(5 * 60_000 + 15_000);
    expect(said.at(-1)?.leaving).toBe(true);
    const count = said.length;
    await wait(10 * 60_000);
    expect(said).toHaveLength(count);
    sender.active();
    await wait(1);
    expect(said.slice(count)).toEqual([expect.objectContaining({ idle: 0 })]);
    expect(said.at(-1)?.leaving).toBeUndefined();
  });

  test('a key after a quiet while is told at once, the next ones are not', async () => {
    const { sender, said } = opened();
    sender.start();
    await wait(21_000);
    const count = said.length;
    sender.active();
    await wait(1);
    expect(said.slice(count).map(({ idle }) => idle)).toEqual([0]);
    for (let n = 0; n < 50; n++) sender.active();
    await wait(100);
    expect(said).toHaveLength(count + 1);
  });
});

test('closing says so once, and nothing follows', async () => {
  const { sender, said } = opened();
  const stop = sender.start();
  await wait(1);
  sender.move({ claim: 'c1' });
  stop();
  sender.leave();
  await wait(60_000);
  expect(said.map(({ leaving }) => leaving)).toEqual([undefined, true]);
});

test('who is no member any more stops asking; a lost answer does not stop anybody', async () => {
  const out = opened('out');
  out.sender.start();
  const lost = opened(null);
  lost.sender.start();
  await wait(60_000);
  expect(out.said).toHaveLength(1);
  expect(lost.said.length).toBeGreaterThan(3);
  expect(lost.answered).not.toHaveBeenCalled();
});
