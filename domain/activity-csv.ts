import type { ActivityEntry, Saying } from './activity';
import { written } from './report/csv';

const COLUMNS = [
  ...['version', 'at', 'person', 'event', 'undoes', 'claims', 'articles'],
  ...['field', 'of', 'before', 'after'],
] as const;

/** Terms as the API spells them, with spaces: a table is read by programs and by people. */
const spoken = (all: readonly Saying[]) =>
  all.map((one) => ('term' in one ? one.term.replaceAll('_', ' ') : one.text)).join(', ');

/**
 * The history as CSV, one row for each thing that became another. Cells that a spreadsheet would take for a formula are
 * neutralised.
 * @param nameOf of a member; null is the machine
 */
export function activityCsv(
  entries: readonly ActivityEntry[],
  nameOf: (id: string | null) => string,
): string {
  const rows = entries.flatMap((entry) => {
    const event = {
      version: entry.version,
      at: entry.at,
      person: nameOf(entry.actor),
      event: entry.type,
      undoes: entry.undoes,
      claims: entry.claims.map(({ id, name }) => name ?? id).join(' '),
      articles: entry.articles.map(({ name }) => name).join(' '),
    };
    const empty = { field: '', of: '', before: '', after: '' };
    if (entry.lines.length === 0) return [{ ...event, ...empty }];
    return entry.lines.map((line) => ({
      ...event,
      field: line.field,
      of: line.of === null ? '' : nameOf(line.of),
      before: spoken(line.before),
      after: spoken(line.after),
    }));
  });
  return written(COLUMNS, rows, true);
}
