import { MOST_SUMMARY_WORDS } from '@/domain/concluding';
import { KINDS } from '@/domain/kind';
import { type Block, heading, paragraph, plain, type Run } from '../document';
import type { Report } from '../report';
import { KIND_WORD, ROLE_WORD } from '../words';
import { counted, listed, many, moment, shared } from './phrases';
import { writtenBlocks } from './written';

/** What people made of it, in their words. */
export function summarySection({ summary, claims }: Report): Block[] {
  const head = heading(2, 'summary', 'Summary');
  if (!summary) return [head, paragraph('Nobody has written a summary.')];
  const { by, at, words } = summary;
  return [
    head,
    ...writtenBlocks(summary, claims),
    paragraph(`Written by ${by}, ${moment(at)}; ${many(words, 'word')} of at most ${MOST_SUMMARY_WORDS}.`),
  ];
}

export function overviewSection({ header, totals }: Report): Block[] {
  const facts: { name: string; runs: Run[] }[] = [
    {
      name: 'Event',
      runs: plain([header.eventDate, header.place].filter(Boolean).join(', ') || 'not stated'),
    },
    {
      name: 'Members',
      runs: plain(listed(header.members.map(({ name, role }) => `${name} (${ROLE_WORD[role]})`)) || 'none'),
    },
    { name: 'Made with', runs: plain(`${header.tool}, state ${header.reviewVersion} of the review`) },
    { name: 'Data hash', runs: [{ text: header.dataHash, mark: 'code' }] },
  ];
  if (header.contentNote) facts.push({ name: 'Content note', runs: plain(header.contentNote) });
  const { claims, links, sourcing } = totals;
  const rows: [string, Run[]][] = [
    ['Articles', counted(totals.articles)],
    ['Sources', counted(totals.sources)],
    ['Segments', counted(claims.total)],
    ['Tagged', shared(claims.tagged, claims.total)],
    ...KINDS.map((kind): [string, Run[]] => [KIND_WORD[kind], shared(claims.kinds[kind], claims.settled)]),
    ['Apart: not a claim', counted(claims.excluded)],
    ['Apart: tagged, still open', counted(claims.open)],
    ['Apart: left unresolved', counted(claims.unresolved)],
    ['Apart: untagged', counted(claims.untagged)],
    ['Quotes without speaker', shared(sourcing.quotesWithoutSpeaker, sourcing.quotes)],
    ['Corroborations, independent', counted(links.corroborations.independent)],
    ['Corroborations, same origin', counted(links.corroborations.same_origin)],
    ['Corroborations, origin unknown', counted(links.corroborations.unknown)],
    ['Conflicts', counted(links.conflicts)],
    ['Conflicts still open', shared(links.openConflicts, links.conflicts)],
    ['Links outside these counts', counted(links.uncounted)],
  ];
  return [
    heading(2, 'overview', 'Overview'),
    { type: 'facts', facts },
    {
      type: 'table',
      caption: 'The review in numbers',
      columns: [{ name: 'What' }, { name: 'Count', numeric: true }],
      rows: rows.map(([name, runs]) => ({ cells: [plain(name), runs] })),
    },
  ];
}
