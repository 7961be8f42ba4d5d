import { describe, expect, it } from 'vitest';
import type { ClaimLinkRecord } from './claim-link';
import { sampleReview } from './examples/review';
import { matrix } from './matrix';
import { applyChanges, changeTo, type ReviewState } from './review-state';
import { suggest } from './suggest/suggest';

function sample(): ReviewState {
  let next = 0;
  const newId = () => `00000000-0000-7000-8000-${String(++next).padStart(12, '0')}`;
  const owner = { id: '00000000-0000-7000-8000-999999999999', name: 'Reader' };
  const tools = { now: '2026-05-04T09:00:00.000Z', newId, sha256: (text: string) => text, propose: suggest };
  return sampleReview(owner, tools).state;
}

const state = sample();
const rowNamed = (of: ReviewState, name: string) => {
  const found = matrix(of).rows.find((row) => row.name === name);
  if (!found) throw new Error(`no row ${name}`);
  return found;
};
const sourceId = (name: string) => [...state.source.values()].find((s) => s.name === name)?.id ?? '';

describe('matrix', () => {
  it('has a column for each source in the order of its first article', () => {
    const names = matrix(state).columns.map((column) => column.articles.map((a) => a.name).join());
    expect(names).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
  });

  it('gathers statements, marks the conflict and leaves silent sources without a cell', () => {
    const rescued = rowNamed(state, 'Number of people rescued');
    expect(rescued.conflicts).toBe(1);
    expect(rescued.cells[sourceId('Harbour Herald')]?.[0]?.gist).toBe('forty');
    expect(rescued.cells[sourceId('Harbour Herald')]?.[0]?.conflicts).toHaveLength(1);
    expect(Object.keys(rescued.cells)).toHaveLength(4);
    const missing = matrix(state).columns.filter((column) => !rescued.cells[column.id]);
    expect(missing.map((column) => column.articles[0]?.name)).toEqual(['A5']);
  });

  it('counts origins, not sources: forty is one agency told again', () => {
    const rescued = rowNamed(state, 'Number of people rescued');
    expect(rescued.origins).toEqual(['Agency X', 'Coast guard']);
    expect(rescued.circular).toBe(false);
    const without = changeTo(state, 'statement', rescued.id, {
      ...(state.statement.get(rescued.id) ?? { id: rescued.id, name: '', version: 1, deletedAt: null }),
      claims: Object.values(rescued.cells)
        .flat()
        .filter((cell) => cell.gist === 'forty')
        .map((cell) => ({ claim: cell.id, gist: cell.gist })),
    });
    const onlyForty = rowNamed(applyChanges(state, [without]), 'Number of people rescued');
    expect(onlyForty).toMatchObject({ origins: ['Agency X'], originsUnknown: 0, circular: true });
    expect(onlyForty.sources).toBeGreaterThan(1);
  });

  it('shows linked claims that no statement names as rows of their own', () => {
    const unnamed = matrix(state).rows.filter((row) => row.statement === null);
    expect(unnamed.length).toBe(2);
    for (const row of unnamed) expect(Object.values(row.cells).flat()).toHaveLength(2);
  });

  it('puts open conflicts first, and a superseded one after them', () => {
    const rows = matrix(state).rows.map((row) => row.openConflicts > 0);
    expect(rows).toEqual([...rows].sort((x, y) => Number(y) - Number(x)));
    const conflict = [...state.link.values()].find(
      (l) => l.relation === 'conflicts' && l.differs.includes('number'),
    );
    const settled: ClaimLinkRecord = { ...(conflict as ClaimLinkRecord), resolution: 'superseded' };
    const later = applyChanges(state, [changeTo(state, 'link', settled.id, settled)]);
    expect(rowNamed(later, 'Number of people rescued')).toMatchObject({ conflicts: 1, openConflicts: 0 });
  });
});
