import type { ClientBase } from 'pg';
import { foldName } from '@/domain/attributing';
import type { ClaimRecord } from '@/domain/claim';
import type { Change, Noun, NounRecords } from '@/domain/review-event';
import { TABLES, WRITE_ORDER } from './nouns';

/** Two writers were at the same thing at once, and the other was first. Nothing was written; decide again on new facts. */
export class Overtaken extends Error {
  constructor(readonly noun: Noun) {
    super(`a ${noun} changed while this change was decided`);
  }
}

const quoted = (name: string) => `"${name}"`;

/** Columns that the database works out itself from the record. */
const DERIVED: Partial<Record<Noun, { column: string; sql: string }>> = {
  member: { column: 'account_id', sql: '(SELECT a.id FROM account a WHERE a.id = r.id)' },
  entity: { column: 'key', sql: 'r."key"' },
};

/** Review itself is keyed by its own id; everything else by (review_id, …). */
function upsertSql(noun: Noun): string {
  const { table, key, columns, versioned } = TABLES[noun];
  const fields = Object.entries(columns);
  const derived = DERIVED[noun];
  const scope = noun === 'review' ? [] : ['review_id'];
  const into = [...scope, ...fields.map(([, c]) => c.name), ...(derived ? [derived.column] : [])];
  const from = [
    ...(noun === 'review' ? [] : ['$1::uuid']),
    ...fields.map(([field, { type }]) =>
      type.endsWith('[]')
        ? `ARRAY(SELECT jsonb_array_elements_text(r.${quoted(field)}))::${type}`
        : type === 'jsonb'
          ? `NULLIF(r.${quoted(field)}, 'null'::jsonb)`
          : `r.${quoted(field)}`,
    ),
    ...(derived ? [derived.sql] : []),
  ];
  const recordset = fields.map(
    ([field, { type }]) => `${quoted(field)} ${type.endsWith('[]') ? 'jsonb' : type}`,
  );
  if (noun === 'entity') recordset.push('"key" text');
  const keyColumns = [...scope, ...key.map((field) => columns[field]?.name ?? field)];
  const rest = fields.filter(([field]) => !key.includes(field)).map(([, c]) => quoted(c.name));
  const scoped = noun === 'review' ? 'WHERE r.id = $1::uuid' : 'WHERE $1::uuid IS NOT NULL';
  return `INSERT INTO ${quoted(table)} AS t (${into.map(quoted).join(', ')})
    SELECT ${from.join(', ')} FROM jsonb_to_recordset($2::jsonb) AS r(${recordset.join(', ')}) ${scoped}
    ON CONFLICT (${keyColumns.map(quoted).join(', ')}) DO UPDATE SET ${rest.map((c) => `${c} = EXCLUDED.${c}`).join(', ')}
    ${versioned ? 'WHERE t.version = EXCLUDED.version - 1' : ''}`;
}

function deleteSql(noun: Noun): string {
  const { table, key, columns } = TABLES[noun];
  const recordset = key.map((field) => `${quoted(field)} ${columns[field]?.type ?? 'uuid'}`);
  const match = key.map((field) => `t.${quoted(columns[field]?.name ?? field)} = r.${quoted(field)}`);
  return `DELETE FROM ${quoted(table)} t USING jsonb_to_recordset($2::jsonb) AS r(${recordset.join(', ')})
    WHERE t.review_id = $1::uuid AND ${match.join(' AND ')}`;
}

const UPSERT = Object.fromEntries(WRITE_ORDER.map((noun) => [noun, upsertSql(noun)])) as Record<Noun, string>;
const DELETE = Object.fromEntries(WRITE_ORDER.map((noun) => [noun, deleteSql(noun)])) as Record<Noun, string>;

/** Claims never overlap, not even for a moment: tombstones first, then those that shrink, then the rest. */
function rank({ before, after }: { before: ClaimRecord | null; after: ClaimRecord }): number {
  if (after.deletedAt) return 0;
  if (before && !before.deletedAt && after.start >= before.start && after.end <= before.end) return 1;
  return 2;
}

function ordered(changes: Change[]): Change[] {
  if (changes[0]?.noun !== 'claim') return changes;
  const key = (c: Change) => (c.noun === 'claim' && c.after ? rank({ before: c.before, after: c.after }) : 0);
  return changes.sort((x, y) => key(x) - key(y));
}

const toRow = <N extends Noun>(noun: N, record: NounRecords[N]) =>
  noun === 'entity' ? { ...record, key: foldName((record as NounRecords['entity']).name) } : record;

/**
 * Writes changes as rows, one statement for each noun, inside the caller's transaction.
 * @throws Overtaken when a versioned record is no longer the one the change was decided on
 */
export async function writeRows(
  client: ClientBase,
  review: string,
  changes: readonly Change[],
  between?: { after: Noun; run: () => Promise<void> },
): Promise<void> {
  for (const noun of WRITE_ORDER) {
    const mine = changes.filter((c) => c.noun === noun);
    const gone = mine.filter((c) => c.after === null && c.before !== null);
    const kept = ordered(mine.filter((c) => c.after !== null));
    if (gone.length > 0)
      await client.query(DELETE[noun], [review, JSON.stringify(gone.map((c) => c.before))]);
    if (kept.length > 0) {
      const rows = kept.map((c) => toRow(noun, c.after as NounRecords[typeof noun]));
      const { rowCount } = await client.query(UPSERT[noun], [review, JSON.stringify(rows)]);
      if (rowCount !== kept.length) throw new Overtaken(noun);
    }
    if (between?.after === noun) await between.run();
  }
}
