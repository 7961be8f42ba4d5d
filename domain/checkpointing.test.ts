import { expect, test } from 'vitest';
import { makeCheckpoint, removeCheckpoint, renameCheckpoint } from './checkpointing';
import { freezeSnapshot, frozenData, frozenText } from './freezing';
import { AT, committed, LATER, refusalOf, smallReview } from './test-review';

const start = smallReview();
const one = { id: 'k', name: 'Before second pass', by: 'ed', at: AT };
const made = committed(start, makeCheckpoint(start, one));

test('names the place where the history stands', () => {
  expect(made.checkpoint.get('k')).toEqual({ ...one, reviewVersion: start.version, snapshot: null });
});

test('a name is given once, in whatever case', () => {
  const again = { ...one, id: 'k2', name: 'before SECOND pass' };
  expect(refusalOf(makeCheckpoint(made, again))).toMatchObject({ code: 'overlap', other: 'k' });
  const two = committed(made, makeCheckpoint(made, { ...one, id: 'k2', name: 'After' }));
  expect(refusalOf(renameCheckpoint(two, { checkpoint: 'k2', name: one.name }))).toMatchObject({
    other: 'k',
  });
});

test('is renamed in its place, and removed', () => {
  const named = committed(made, renameCheckpoint(made, { checkpoint: 'k', name: 'Before Monday' }));
  expect(named.checkpoint.get('k')).toMatchObject({ name: 'Before Monday', reviewVersion: start.version });
  expect(renameCheckpoint(named, { checkpoint: 'k', name: 'Before Monday' })).toMatchObject({ changes: [] });
  expect(committed(named, removeCheckpoint(named, { checkpoint: 'k' })).checkpoint.size).toBe(0);
  for (const no of [
    renameCheckpoint(start, { checkpoint: 'k', name: 'x' }),
    removeCheckpoint(start, { checkpoint: 'k' }),
  ])
    expect(refusalOf(no)).toMatchObject({ status: 404 });
});

test('a snapshot makes one of its own, which keeps its name', () => {
  const frozen = committed(start, freezeSnapshot(start, { id: 's', sha256: 'x', by: 'ed', at: LATER }));
  expect([...frozen.checkpoint.values()]).toEqual([
    { id: 's', name: 'R1', reviewVersion: start.version, snapshot: 's', by: 'ed', at: LATER },
  ]);
  expect(refusalOf(renameCheckpoint(frozen, { checkpoint: 's', name: 'x' }))).toMatchObject({ status: 409 });
});

test('is no part of what a snapshot freezes or its hash names', () => {
  expect(frozenData(made, AT).records).not.toHaveProperty('checkpoint');
  expect(frozenText(frozenData(made, AT))).toBe(
    frozenText(frozenData(start, AT)).replace(`"version":${start.version}`, `"version":${made.version}`),
  );
});
