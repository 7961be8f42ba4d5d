import { beforeEach, expect, test, vi } from 'vitest';
import type { Change, ReviewEvent } from '@/domain/review-event';
import { unsafeReview } from '@/server/store/membership';
import { viewingOf } from '@/server/store/viewing';
import { Viewings } from './viewings';

vi.mock('@/server/store/viewing', () => ({ viewingOf: vi.fn() }));
const asked = vi.mocked(viewingOf);

const seen = (id: string) => ({
  viewer: { id, blindFirst: true, finished: new Set<string>(), finishedAll: false, pupilOf: null },
  voted: new Set<string>(),
});
const REVIEW = unsafeReview('r');
let viewings: Viewings;

beforeEach(() => {
  asked.mockReset();
  asked.mockImplementation(async (_, member) => seen(member));
  viewings = new Viewings(REVIEW);
});

const event = (version: number, ...changes: Partial<Change>[]) =>
  ({ review: 'r', version, type: 'claim.judged', changes: changes as Change[] }) as ReviewEvent;
const pass = (reviewer: string): Partial<Change> => ({
  noun: 'pass',
  id: `a:${reviewer}`,
  before: null,
  after: { article: 'a', reviewer, status: 'finished', startedAt: null, finishedAt: null },
});

test('two hundred readers of one member ask once, however many events nobody’s sight depends on', async () => {
  for (let version = 1; version <= 50; version++) {
    viewings.note(event(version, { noun: 'judgement', id: 'j', before: null }));
    await Promise.all(Array.from({ length: 200 }, () => viewings.of('ada', version)));
  }
  expect(asked).toHaveBeenCalledTimes(1);
});

test('a finished pass is asked after for whose it is, and for nobody else', async () => {
  await Promise.all([viewings.of('ada', 1), viewings.of('bo', 1)]);
  viewings.note(event(2, pass('ada')));
  await Promise.all([viewings.of('ada', 2), viewings.of('bo', 2), viewings.of('ada', 2)]);
  expect(asked.mock.calls.map(([, member]) => member)).toEqual(['ada', 'bo', 'ada']);
});

test.each(['review', 'member', 'article'] as const)(
  'a changed %s is asked after for everyone',
  async (noun) => {
    await Promise.all([viewings.of('ada', 1), viewings.of('bo', 1)]);
    viewings.note(event(2, { noun, id: 'x', before: null }));
    await Promise.all([viewings.of('ada', 2), viewings.of('bo', 2)]);
    expect(asked).toHaveBeenCalledTimes(4);
  },
);

test('what was asked before an event came is not right for it, though it arrives later', async () => {
  let answer = (_: ReturnType<typeof seen>) => {};
  asked.mockImplementationOnce(
    () =>
      new Promise((done) => {
        answer = done;
      }),
  );
  const before = viewings.of('ada', 1);
  viewings.note(event(2, pass('ada')));
  const after = viewings.of('ada', 2);
  answer(seen('ada'));
  expect(await before).not.toBe(await after);
  expect(asked).toHaveBeenCalledTimes(2);
});

test('a question that failed is asked again', async () => {
  asked.mockRejectedValueOnce(new Error('away'));
  await expect(viewings.of('ada', 1)).rejects.toThrow('away');
  expect((await viewings.of('ada', 1)).viewer.id).toBe('ada');
});
