import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { sampleReview } from './examples/review';
import { matrix } from './matrix';
import { type MatrixFilter, matrixCsv, rowsShown, shortValue } from './matrix-table';
import { listClaims } from './metrics/claim-list';
import { countedClaims } from './metrics/claims';
import { countedLinks, linkCounts } from './metrics/links';
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
const all: MatrixFilter = { show: 'conflicts_first', kind: null };
const table = (text: string) => Papa.parse<Record<string, string>>(text.trimEnd(), { header: true }).data;

describe('the rows shown', () => {
  it('are in the order of the matrix, of the texts, or those with a conflict alone', () => {
    const read = matrix(state);
    expect(rowsShown(read, all)).toEqual(read.rows);
    const places = rowsShown(read, { ...all, show: 'all' }).map((row) => row.place);
    expect(places).toEqual([...places].sort((x, y) => x - y));
    expect(places).toHaveLength(read.rows.length);
    const only = rowsShown(read, { ...all, show: 'conflicts_only' });
    expect(only).toHaveLength(2);
    expect(only.every((row) => row.conflicts > 0)).toBe(true);
  });

  it('of a kind keep their cells whole', () => {
    const read = matrix(state);
    const last = read.rows.at(-1);
    const [claim] = Object.values(last?.cells ?? {}).flat();
    if (!claim) throw new Error('no claim');
    claim.kind = 'opinion';
    expect(rowsShown(read, { ...all, kind: 'opinion' })).toEqual([last]);
    expect(Object.keys(last?.cells ?? {})).toHaveLength(2);
    expect(rowsShown(read, { ...all, kind: 'reader_comment' })).toEqual([]);
  });
});

it('a cell has the value that was typed, else the first words', () => {
  expect(shortValue({ gist: 'forty', text: 'Forty people' })).toBe('forty');
  expect(shortValue({ gist: null, text: 'One two three four five six' })).toBe('One two three four five …');
  expect(shortValue({ gist: null, text: 'One two' })).toBe('One two');
});

it('counts conflicts as the overview does, also those that lie between two rows', () => {
  const { counts, rows } = matrix(state);
  const links = linkCounts(countedLinks(state, countedClaims(state)));
  expect([counts.conflicts, counts.openConflicts]).toEqual([links.conflicts, links.openConflicts]);
  expect(counts.conflictsBetweenRows).toBe(0);
  const [cause] = [...state.statement.values()].filter(({ name }) => name.startsWith('Cause'));
  if (!cause) throw new Error('no cause');
  const apart = changeTo(state, 'statement', cause.id, { ...cause, claims: cause.claims.slice(0, 1) });
  const after = matrix(applyChanges(state, [apart]));
  expect(after.counts.conflicts).toBe(counts.conflicts);
  expect(after.counts.conflictsBetweenRows).toBe(1);
  expect(after.rows).toHaveLength(rows.length);
});

it('a statement keeps its row when its claims are gone', () => {
  const [first] = state.statement.values();
  if (!first) throw new Error('no statement');
  const emptied = changeTo(state, 'statement', first.id, { ...first, claims: [] });
  const { rows, counts } = matrix(applyChanges(state, [emptied]));
  expect(rows.find(({ id }) => id === first.id)).toMatchObject({ name: first.name, cells: {}, sources: 0 });
  expect(rows.filter(({ statement }) => statement !== null)).toHaveLength(counts.statements);
});

describe('as CSV', () => {
  it('says what the table says, and a dash for silence', () => {
    const rows = table(matrixCsv(matrix(state), all, { byteOrderMark: false }));
    expect(rows.map((row) => row.statement)).toEqual(matrix(state).rows.map((row) => row.name));
    const rescued = rows.find((row) => row.statement === 'Number of people rescued');
    expect(rescued).toMatchObject({ conflicts: '1', sources: '3', origins: '2', circularReporting: 'no' });
    expect(rescued?.['A1 Harbour Herald']).toBe('Q forty ↺ ≠');
    expect(Object.entries(rescued ?? {}).find(([head]) => head.startsWith('A5'))?.[1]).toBe('—');
  });

  it('is no formula where a statement begins like one', () => {
    const [first] = state.statement.values();
    if (!first) throw new Error('no statement');
    const named = changeTo(state, 'statement', first.id, { ...first, name: '=HYPERLINK("http://x")' });
    const text = matrixCsv(matrix(applyChanges(state, [named])), all, { byteOrderMark: true });
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(table(text.slice(1)).map((row) => row.statement)).toContain('\'=HYPERLINK("http://x")');
  });
});

it('the single claims are those of the list behind their number', () => {
  const { counts, rows } = matrix(state);
  const inRows = new Set(
    rows.flatMap((row) => Object.values(row.cells).flatMap((cell) => cell.map((c) => c.id))),
  );
  const listed = listClaims(state, { single: true }, 1_000);
  expect(listed.count).toBe(counts.singleClaims);
  expect(listed.count).toBeGreaterThan(0);
  expect(listed.rows.filter(({ id }) => inRows.has(id))).toEqual([]);
});
