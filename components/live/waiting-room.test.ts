import { describe, expect, test } from 'vitest';
import { AT, claimId } from '@/components/live/test-review';
import type { Waiting } from '@/components/live/waiting';
import { type RoomLocks, type RoomStorage, WaitingRoom } from '@/components/live/waiting-room';

const OWNER = { me: 'amira', review: 'ferry' };

function memory(): RoomStorage & { size: () => number } {
  const items = new Map<string, string>();
  return {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
    key: (n) => [...items.keys()][n] ?? null,
    get length() {
      return items.size;
    },
    size: () => items.size,
  };
}

/** Locks as a browser has them: a name is held by one page; the next in line gets it when that page goes. */
function lockTable() {
  const lines = new Map<string, (() => void)[]>();
  const request = async (name: string, _: unknown, work: () => Promise<void>) => {
    const line = lines.get(name) ?? [];
    lines.set(name, line);
    if (line.length > 0) await new Promise<void>((go) => line.push(go));
    else line.push(() => {});
    await work();
    line.shift();
    line[0]?.();
  };
  return { request: request as unknown as RoomLocks['request'] };
}

const tag = (n: number): Waiting => ({
  key: `key-${n}`,
  intent: { do: 'judge', claim: claimId(n), kind: 'opinion' },
  at: AT,
  ifMatch: null,
  status: 'waiting',
  detail: null,
  code: null,
});

const soon = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

describe('the waiting room', () => {
  test('gives a later page what an earlier one left, in order and once', async () => {
    const storage = memory();
    const locks = lockTable();
    const page = new AbortController();
    const first = new WaitingRoom(storage, OWNER);
    first.open(locks, page.signal, () => {});
    first.keep([tag(3), tag(1), tag(2)]);
    page.abort();
    await soon();

    const found: Waiting[][] = [];
    const second = new WaitingRoom(storage, OWNER);
    second.open(locks, new AbortController().signal, (waiting) => found.push(waiting));
    await soon();
    expect(found).toEqual([[tag(3), tag(1), tag(2)]]);
    expect(storage.size()).toBe(0);
  });

  test('leaves alone what a living page keeps, and takes it when that page goes', async () => {
    const storage = memory();
    const locks = lockTable();
    const page = new AbortController();
    const first = new WaitingRoom(storage, OWNER);
    first.open(locks, page.signal, () => {});
    first.keep([tag(1)]);
    const found: Waiting[][] = [];
    new WaitingRoom(storage, OWNER).open(locks, new AbortController().signal, (waiting) =>
      found.push(waiting),
    );
    await soon();
    expect(found).toEqual([]);
    page.abort();
    await soon();
    expect(found).toEqual([[tag(1)]]);
  });

  test('forgets what was sent, and never gives one reviewer’s changes to another', async () => {
    const storage = memory();
    const room = new WaitingRoom(storage, OWNER);
    room.keep([tag(1), tag(2)]);
    room.keep([tag(2)]);
    expect(storage.size()).toBe(1);
    const found: Waiting[][] = [];
    new WaitingRoom(storage, { ...OWNER, me: 'rafael' }).open(
      undefined,
      new AbortController().signal,
      (waiting) => found.push(waiting),
    );
    expect(found).toEqual([]);
  });

  test('goes on when the storage is full', () => {
    const full: RoomStorage = {
      ...memory(),
      length: 0,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => new WaitingRoom(full, OWNER).keep([tag(1)])).not.toThrow();
  });
});
