import { pool } from './database';

/**
 * Does the database answer, and is every migration that was begun finished?
 *
 * @returns null when ready, or a sentence that says what is missing
 */
export async function whatIsMissing(): Promise<string | null> {
  try {
    const { rows } = await pool().query<{ unfinished: number; applied: number }>(
      `SELECT count(*) FILTER (WHERE finished_at IS NULL)::int AS unfinished,
              count(*) FILTER (WHERE finished_at IS NOT NULL)::int AS applied
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
    );
    const { unfinished = 0, applied = 0 } = rows[0] ?? {};
    if (applied === 0) return 'No migration has been applied.';
    return unfinished > 0 ? 'A migration has not finished.' : null;
  } catch {
    return 'The database does not answer.';
  }
}
