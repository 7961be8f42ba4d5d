import { KIND_LETTER } from '@/domain/kind';
import type { Uncounted } from '@/domain/metrics/links';
import type { DateBasis, SideDate } from '@/domain/resolving';
import type { WordPiece } from '@/domain/word-difference';
import {
  type Block,
  heading,
  joined,
  type PassageBlock,
  paragraph,
  plain,
  type Run,
  reference,
} from '../document';
import type { Passage, Report, ReportLink } from '../report';
import { FACET_WORD, INDEPENDENCE_WORD, RELATION_WORD, RESOLUTION_WORD } from '../words';
import { listed, moment, quoted, refersToText } from './phrases';

const UNCOUNTED: Record<Uncounted, string> = {
  same_source: 'both claims are of one source',
  not_settled: 'one end is not settled',
  excluded: 'one end is not a claim',
  reader_comment: 'one end is a reader comment',
};

/** A passage with the words marked that the other one does not have. */
function words(passage: Passage, pieces: readonly WordPiece[] | undefined, mark: 'removed' | 'added'): Run[] {
  if (!pieces) return [quoted(passage.text, passage)];
  return pieces.map(({ text, changed }) => quoted(text, passage, changed ? mark : undefined));
}

function notes(passage: Passage): Run[][] {
  const { speakers, via, origin, refersTo } = passage;
  return [
    plain(`Speaker: ${speakers.length > 0 ? listed(speakers) : 'the outlet itself, or not recorded'}`),
    plain(via.length > 0 ? `Via: ${via.join(' → ')}` : ''),
    plain(`Origin: ${origin ?? 'unknown'}`),
    plain(refersTo ? `Refers to: ${refersToText(refersTo)}` : ''),
  ].filter((runs) => runs.length > 0);
}

function side(
  passage: Passage,
  pieces: readonly WordPiece[] | undefined,
  mark: 'removed' | 'added',
): PassageBlock {
  const letter = passage.kind ? ` ${KIND_LETTER[passage.kind]}` : '';
  return {
    label: [reference(passage.name), { text: `${letter} ${passage.source}` }],
    runs: words(passage, pieces, mark),
    notes: notes(passage),
  };
}

function votesText({ votes }: ReportLink): string {
  return votes.map(({ reviewer, answer, at }) => `${reviewer} ${answer} (${moment(at)})`).join(', ');
}

function independenceText({ independence }: ReportLink): string {
  const { value, derived, overridden, names } = independence;
  if (overridden === null) {
    return names.length > 0 ? `${INDEPENDENCE_WORD[value]} (${listed(names)})` : INDEPENDENCE_WORD[value];
  }
  return `${INDEPENDENCE_WORD[value]}, by a person's word instead of “${INDEPENDENCE_WORD[derived]}”: ${overridden}`;
}

const BASIS: Record<DateBasis, string> = {
  refers_to: 'the time it refers to',
  published: 'published, as stated',
  inferred: 'inferred',
  said: 'said by whoever resolved it',
  unknown: 'not known',
};

/** When each side speaks of, where that settled the conflict: each with what it is known from. */
function datesText({ a, b, resolutionDates: dates }: ReportLink): string {
  if (!dates) return '';
  const one = (name: string, { date, basis }: SideDate) =>
    date === null ? `${name}: not known` : `${name}: ${date.slice(0, 10)} (${BASIS[basis]})`;
  return `${one(a.name, dates.a)}; ${one(b.name, dates.b)}`;
}

function facts(link: ReportLink): Block {
  const conflict = link.relation === 'conflicts';
  const lines: [string, string][] = [
    ['Differs', conflict ? listed(link.differs.map((facet) => FACET_WORD[facet])) || 'not said' : ''],
    ['Origins', independenceText(link)],
    [
      'Resolution',
      conflict
        ? [RESOLUTION_WORD[link.resolution], link.resolutionReason].filter((part) => part).join(': ')
        : '',
    ],
    ['Dates', datesText(link)],
    ['Note', link.note ?? ''],
    ['Linked', `${link.by}, ${moment(link.at)}`],
    ['Votes', votesText(link)],
    [
      'Decided',
      link.decision
        ? `${link.decision.by}, ${moment(link.decision.at)}${link.decision.reason ? `: ${link.decision.reason}` : ''}`
        : '',
    ],
    ['Not counted', link.uncounted ? UNCOUNTED[link.uncounted] : ''],
  ];
  return {
    type: 'facts',
    facts: lines.filter(([, text]) => text !== '').map(([name, text]) => ({ name, runs: plain(text) })),
  };
}

function linkBlocks(link: ReportLink, at: number, prefix: string, level: 3 | 4): Block[] {
  return [
    heading(level, `${prefix}-${at + 1}`, [
      { text: `${link.a.name} ${RELATION_WORD[link.relation]} ` },
      ...joined([plain(link.b.name), plain(`${link.a.source}, ${link.b.source}`)], ' · '),
    ]),
    {
      type: 'passages',
      passages: [side(link.a, link.words?.a, 'removed'), side(link.b, link.words?.b, 'added')],
    },
    facts(link),
  ];
}

export function conflictsSection({ conflicts }: Report): Block[] {
  return [
    heading(2, 'conflicts', `Conflicts (${conflicts.length})`),
    ...(conflicts.length === 0 ? [paragraph('No conflict between settled claims of two sources.')] : []),
    ...conflicts.flatMap((link, at) => linkBlocks(link, at, 'conflict', 3)),
  ];
}

export function corroborationsSection({ corroborations, uncounted }: Report): Block[] {
  const groups = [
    ['independent', 'Independent'],
    ['same_origin', 'Repeated from one origin'],
    ['unknown', 'Origin unknown'],
  ] as const;
  const blocks: Block[] = [heading(2, 'corroborations', 'Corroborations')];
  for (const [value, name] of groups) {
    const links = corroborations[value];
    const id = value.replace('_', '-');
    blocks.push(heading(3, id, `${name} (${links.length})`));
    if (links.length === 0) blocks.push(paragraph('None.'));
    blocks.push(...links.flatMap((link, at) => linkBlocks(link, at, id, 4)));
  }
  if (uncounted.length > 0) {
    blocks.push(
      heading(3, 'uncounted', `Links outside the counts (${uncounted.length})`),
      ...uncounted.flatMap((link, at) => linkBlocks(link, at, 'uncounted', 4)),
    );
  }
  return blocks;
}
