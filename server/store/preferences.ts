import { preferencesView } from '@/domain/api/preferences';
import { DEFAULT_PREFERENCES, type Preferences, type PreferencesPatch, patched } from '@/domain/preferences';
import { pool } from './database';

/** What is stored, on the defaults. A value that an older or newer server stored and this one does not know is dropped. */
function preferencesFrom(stored: unknown): Preferences {
  const given = typeof stored === 'object' && stored !== null ? (stored as PreferencesPatch) : {};
  const whole = preferencesView.safeParse(patched(DEFAULT_PREFERENCES, given));
  return whole.success ? whole.data : DEFAULT_PREFERENCES;
}

/** The preferences of an account; the defaults for one that is not there. */
export async function preferencesOf(account: string): Promise<Preferences> {
  const { rows } = await pool().query('SELECT preferences FROM account WHERE id = $1', [account]);
  return preferencesFrom(rows[0]?.preferences);
}

/** Changes some preferences. Two tabs that change different ones at once both keep theirs: the row is held meanwhile. */
export async function changePreferences(account: string, patch: PreferencesPatch): Promise<Preferences> {
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query('SELECT preferences FROM account WHERE id = $1 FOR UPDATE', [
      account,
    ]);
    const after = patched(preferencesFrom(rows[0]?.preferences), patch);
    await client.query('UPDATE account SET preferences = $2 WHERE id = $1', [account, JSON.stringify(after)]);
    await client.query('COMMIT');
    return after;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
