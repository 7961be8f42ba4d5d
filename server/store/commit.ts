import type { ClientBase } from 'pg';
import type { Change, EventType, ReviewEvent } from '@/domain/review-event';
import { explainCollision } from './collisions';
import { pool } from './database';
import { writeRows } from './rows';
import { insertTexts, type NewText } from './texts';

export type Commit = {
  review: string;
  /** The member who did it; null for the machine. */
  actor: string | null;
  tab: string | null;
  at: string;
  type: EventType;
  changes: readonly Change[];
  undoes?: number | null;
  /** Rows that the event does not list one by one: the proposed claims of an import. */
  unlisted?: readonly Change[];
  texts?: readonly NewText[];
  /** Runs first in the transaction: locks, and what must become true together with the change (an invitation used up). */
  within?: (client: ClientBase) => Promise<void>;
  /** Runs after the rows: what is kept beside a record (the data of a snapshot). */
  beside?: (client: ClientBase) => Promise<void>;
};

type Listener = (review: string, version: number) => void;
type Watcher = (client: ClientBase, review: string, changes: readonly Change[]) => Promise<void>;

/**
 * Who wants to hear. On the process, not in the module: Next bundles the instrumentation, which listens, and the
 * routes, which commit, apart from each other, and each bundle has its own copy of this module.
 */
const kept = globalThis as typeof globalThis & {
  lateralCommitListeners?: Set<Listener>;
  lateralCommitWatchers?: Set<Watcher>;
};
kept.lateralCommitListeners ??= new Set();
kept.lateralCommitWatchers ??= new Set();
const listeners = kept.lateralCommitListeners;
const watchers = kept.lateralCommitWatchers;

/** Tells `listener` after every commit of this process. Returns how to stop. */
export function onCommit(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Calls `watcher` within every commit of this process, last before it is one: what it writes with that client is there
 * if and only if the change is. Returns how to stop.
 */
export function withinCommits(watcher: Watcher): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/**
 * The only way a change becomes rows. One transaction: the writes first; last the review's version, whose row lock
 * orders the writers of a review so that versions have no gaps and are in commit order; and the event.
 * @throws Overtaken when someone else changed one of the records since the facts were read
 * @throws RefusedError when the database keeps a rule that the facts did not show to be broken
 */
export async function commit(change: Commit): Promise<ReviewEvent> {
  const { review, actor, tab, at, type, undoes = null, texts = [] } = change;
  const changes = [...change.changes];
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    await change.within?.(client);
    await writeRows(client, review, [...changes, ...(change.unlisted ?? [])], {
      after: 'article',
      run: () => insertTexts(client, review, texts),
    });
    await change.beside?.(client);
    const { rows } = await client.query<{ version: number }>(
      `WITH raised AS (UPDATE review SET version = version + 1, changed_at = $3 WHERE id = $1 RETURNING version)
       INSERT INTO review_event (review_id, version, type, actor, at, undoes, tab, changes)
       SELECT $1, version, $2, $4, $3, $5, $6, $7::jsonb FROM raised RETURNING version`,
      [review, type, at, actor, undoes, tab, JSON.stringify(changes)],
    );
    const version = rows[0]?.version;
    if (version === undefined) throw new Error('a change of a review that is not there');
    for (const watcher of watchers) await watcher(client, review, changes);
    await client.query('COMMIT');
    for (const listener of listeners) listener(review, version);
    return { review, version, type, actor, at, undoes, tab, changes };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw await explainCollision(error, client, change);
  } finally {
    client.release();
  }
}
