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

/** The records of a statement's second parameter, as rows `r` with their fields as columns. */
function recordset(noun: Noun): string {
  const fields = Object.entries(TABLES[noun].columns).map(
    ([field, { type }]) => `${quoted(field)} ${type.endsWith('[]') ? 'jsonb' : type}`,
  );
  if (noun === 'entity') fields.push('"key" text');
  return `jsonb_to_recordset($2::jsonb) AS r(${fields.join(', ')})`;
}

/**
 * Columns that are never empty, of fields that records from before they existed do not have: old events, and the
 * template of the sample in a database of an older version.
 */
const WHEN_ABSENT: Partial<Record<string, string>> = {
  alternatives: "'[]'::jsonb",
  collapseComments: 'false',
};

/** A field of `r` as its column holds it. */
function cellOf(field: string, type: string): string {
  const value = `r.${quoted(field)}`;
  if (type.endsWith('[]')) return `ARRAY(SELECT jsonb_array_elements_text(${value}))::${type}`;
  const cell = type === 'jsonb' ? `NULLIF(${value}, 'null'::jsonb)` : value;
  const absent = WHEN_ABSENT[field];
  return absent === undefined ? cell : `COALESCE(${cell}, ${absent})`;
}

/** Review itself is keyed by its own id; everything else by (review_id, …). */
const scoped = (noun: Noun) => (noun === 'review' ? 't.id = $1::uuid' : 't.review_id = $1::uuid');

function insertSql(noun: Noun): string {
  const { table, columns } = TABLES[noun];
  const fields = Object.entries(columns);
  const derived = DERIVED[noun];
  const into = [
    ...(noun === 'review' ? [] : ['review_id']),
    ...fields.map(([, c]) => c.name),
    ...(derived ? [derived.column] : []),
  ];
  const from = [
    ...(noun === 'review' ? [] : ['$1::uuid']),
    ...fields.map(([field, { type }]) => cellOf(field, type)),
    ...(derived ? [derived.sql] : []),
  ];
  const where = noun === 'review' ? 'r.id = $1::uuid' : '$1::uuid IS NOT NULL';
  return `INSERT INTO ${quoted(table)} AS t (${into.map(quoted).join(', ')})
    SELECT ${from.join(', ')} FROM ${recordset(noun)} WHERE ${where}`;
}

/** Makes versioned records, or writes them over the version before. */
function upsertSql(noun: Noun): string {
  const { key, columns } = TABLES[noun];
  const keyColumns = ['review_id', ...key.map((field) => columns[field]?.name ?? field)];
  const rest = Object.entries(columns).filter(([field]) => !key.includes(field));
  const set = rest.map(([, { name }]) => `${quoted(name)} = EXCLUDED.${quoted(name)}`);
  return `${insertSql(noun)} ON CONFLICT (${keyColumns.map(quoted).join(', ')})
    DO UPDATE SET ${set.join(', ')} WHERE t.version = EXCLUDED.version - 1`;
}

const sameKey = (noun: Noun) =>
  TABLES[noun].key.map(
    (field) => `t.${quoted(TABLES[noun].columns[field]?.name ?? field)} = r.${quoted(field)}`,
  );

function updateSql(noun: Noun): string {
  const { table, key, columns } = TABLES[noun];
  const rest = Object.entries(columns).filter(([field]) => !key.includes(field));
  const set = rest.map(([field, { name, type }]) => `${quoted(name)} = ${cellOf(field, type)}`);
  const derived = DERIVED[noun];
  if (derived) set.push(`${quoted(derived.column)} = ${derived.sql}`);
  return `UPDATE ${quoted(table)} t SET ${set.join(', ')} FROM ${recordset(noun)}
    WHERE ${[scoped(noun), ...sameKey(noun)].join(' AND ')}`;
}

/** Holds the rows that still are what the change was decided on, and counts them. */
function holdSql(noun: Noun): string {
  const { table, columns } = TABLES[noun];
  const same = Object.entries(columns).map(
    ([field, { name, type }]) => `t.${quoted(name)} IS NOT DISTINCT FROM ${cellOf(field, type)}`,
  );
  return `SELECT count(*)::int AS held FROM (SELECT 1 FROM ${quoted(table)} t JOIN ${recordset(noun)}
    ON ${sameKey(noun).join(' AND ')} WHERE ${[scoped(noun), ...same].join(' AND ')} FOR NO KEY UPDATE OF t) AS rows`;
}

function deleteSql(noun: Noun): string {
  return `DELETE FROM ${quoted(TABLES[noun].table)} t USING ${recordset(noun)}
    WHERE ${[scoped(noun), ...sameKey(noun)].join(' AND ')}`;
}

const statements = (nouns: readonly Noun[], sql: (noun: Noun) => string) =>
  new Map(nouns.map((noun) => [noun, sql(noun)]));
const VERSIONED = WRITE_ORDER.filter((noun) => TABLES[noun].versioned);
const PLAIN = WRITE_ORDER.filter((noun) => !TABLES[noun].versioned);
const UPSERT = statements(VERSIONED, upsertSql);
const INSERT = statements(PLAIN, (noun) => `${insertSql(noun)} ON CONFLICT DO NOTHING`);
const UPDATE = statements(PLAIN, updateSql);
const HOLD = statements(PLAIN, holdSql);
const DELETE = statements(WRITE_ORDER, deleteSql);

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

function toRow<N extends Noun>(noun: N, record: NounRecords[N]): object {
  if (noun === 'entity') return { ...record, key: foldName((record as NounRecords['entity']).name) };
  // Records from before there was such a field name none.
  if (noun === 'attribution') return { alternatives: [], ...record };
  return noun === 'review' ? { grades: false, learns: true, ...record } : record;
}

type Write = { client: ClientBase; review: string; noun: Noun };

async function run({ client, review, noun }: Write, sql: string | undefined, records: readonly unknown[]) {
  if (sql === undefined) throw new Error(`no statement for ${noun}`);
  const json = JSON.stringify(records.map((r) => toRow(noun, r as NounRecords[typeof noun])));
  return client.query<{ held?: number }>(sql, [review, json]);
}

/** Writes records that carry a version: each over the version before it. */
async function writeVersioned(write: Write, changes: readonly Change[]): Promise<void> {
  const records = changes.map(({ after }) => after);
  const { rowCount } = await run(write, UPSERT.get(write.noun), records);
  if (rowCount !== records.length) throw new Overtaken(write.noun);
}

/** Writes records that carry none: each over exactly the record that the change was decided on. */
async function writePlain(write: Write, changes: readonly Change[]): Promise<void> {
  const { noun } = write;
  const before = changes.flatMap((c) => c.before ?? []);
  if (before.length > 0) {
    const { rows } = await run(write, HOLD.get(noun), before);
    if (rows[0]?.held !== before.length) throw new Overtaken(noun);
  }
  const made = changes.filter((c) => c.before === null && c.after !== null);
  const changed = changes.filter((c) => c.before !== null && c.after !== null);
  const gone = changes.filter((c) => c.before !== null && c.after === null);
  if (gone.length > 0)
    await run(
      write,
      DELETE.get(noun),
      gone.map((c) => c.before),
    );
  if (changed.length > 0)
    await run(
      write,
      UPDATE.get(noun),
      changed.map((c) => c.after),
    );
  if (made.length === 0) return;
  const { rowCount } = await run(
    write,
    INSERT.get(noun),
    made.map((c) => c.after),
  );
  if (rowCount !== made.length) throw new Overtaken(noun);
}

/**
 * Writes changes as rows inside the caller's transaction, a few statements for each noun. Nothing is written over a
 * record other than the one that the change was decided on, so that no writer's work is lost unseen and `before` is
 * always what was there.
 * @throws Overtaken when a record is no longer the one the change was decided on
 */
export async function writeRows(
  client: ClientBase,
  review: string,
  changes: readonly Change[],
  between?: { after: Noun; run: () => Promise<void> },
): Promise<void> {
  for (const noun of WRITE_ORDER) {
    const mine = ordered(changes.filter((c) => c.noun === noun && (c.before !== null || c.after !== null)));
    const write = { client, review, noun };
    if (mine.length > 0) await (TABLES[noun].versioned ? writeVersioned : writePlain)(write, mine);
    if (between?.after === noun) await between.run();
  }
}
