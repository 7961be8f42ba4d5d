import { KIND_LETTER } from '@/domain/kind';
import { type Block, heading, joined, paragraph, plain, type Row, type Run, reference } from '../document';
import type { Report, ReportClaim } from '../report';
import { INDEPENDENCE_WORD, KIND_WORD, RELATION_WORD, STATE_WORD, ZONE_WORD } from '../words';
import { day, listed, many, quoted, refersToText, stepText } from './phrases';

const COLUMNS = [
  'Claim',
  'Text',
  'Source',
  'Kind',
  'State',
  'Judgements',
  'Speaker',
  'Via',
  'Origin',
  'Refers to',
  'Links',
  'Decision and dissent',
  'Split and recorded',
].map((name) => ({ name }));

/** "Amira F (2026-11-20 09:30 UTC, suggestion accepted)", with the reason where there is one. */
function judgementsText({ judgements, tally }: ReportClaim): string {
  const each = judgements.map(({ reviewer, kind, reason, at, recheck, afterReveal, accepted }) => {
    const notes = [
      day(at),
      accepted === 'single'
        ? 'suggestion accepted'
        : accepted === 'bulk'
          ? 'suggestion accepted in bulk'
          : null,
      recheck ? 'to be looked at again' : null,
      afterReveal ? 'after the reveal' : null,
    ].filter((note) => note !== null);
    return `${reviewer} ${KIND_LETTER[kind]} (${notes.join(', ')})${reason ? `: ${reason}` : ''}`;
  });
  return each.length > 0 ? `${tally}. ${each.join('; ')}` : 'none';
}

function decisionText({ decision, dissent, flags }: ReportClaim): string {
  const parts = [];
  if (decision) {
    const what = decision.kind ? KIND_WORD[decision.kind] : 'left unresolved';
    const reason = decision.reason ? `: ${decision.reason}` : '';
    parts.push(`${what}, decided by ${decision.by} (${day(decision.at)})${reason}`);
  }
  if (dissent.length > 0) parts.push(`dissent: ${listed(dissent)}`);
  for (const { about, sentence, by, resolved } of flags)
    parts.push(`${resolved ? 'answered flag' : 'flag'} by ${by} (${about}): ${sentence}`);
  return parts.join('; ');
}

function linkRuns({ links }: ReportClaim): Run[] {
  const each = links.map(({ other, relation, independence }): Run[] => {
    const note = relation === 'corroborates' ? ` (${INDEPENDENCE_WORD[independence]})` : '';
    return [{ text: `${RELATION_WORD[relation]} ` }, reference(other), { text: note }];
  });
  return joined(each, ', ');
}

/** "split by machine (2026-11-20); attribution by Amira (2026-11-20)" */
function recordedText({ split, attribution }: ReportClaim): string {
  const made = `split by ${split.by ?? 'machine'}${split.at ? ` (${day(split.at)})` : ''}`;
  if (!attribution) return made;
  const beside = attribution.alternatives ?? 0;
  const others =
    beside === 0 ? '' : `, ${beside} other ${beside === 1 ? 'answer' : 'answers'} kept beside it`;
  return `${made}; attribution by ${attribution.by} (${day(attribution.at)})${others}`;
}

/** What nobody has judged is untagged, as the totals count it, whether a machine has proposed a kind or not. */
const stateText = ({ state, judgements }: ReportClaim): string =>
  state === 'waiting' && judgements.length === 0 ? STATE_WORD.suggested : STATE_WORD[state];

function row(claim: ReportClaim, id: string): Row {
  const { attribution } = claim;
  const speakers = attribution?.speakers.map(stepText).join('; ') ?? '';
  const hedged = attribution?.hedged ? 'hedged, without a source' : '';
  return {
    id,
    cells: [
      plain(claim.name),
      [quoted(claim.text, claim)],
      plain(`${claim.source}, ${ZONE_WORD[claim.zone]}`),
      plain(claim.kind ? `${KIND_LETTER[claim.kind]} ${KIND_WORD[claim.kind]}` : ''),
      plain(stateText(claim)),
      plain(judgementsText(claim)),
      plain(speakers || hedged),
      plain(attribution?.via.map(stepText).join(' → ') ?? ''),
      plain(claim.origin ?? ''),
      plain(refersToText(attribution?.refersTo ?? null)),
      linkRuns(claim),
      plain(decisionText(claim)),
      plain(recordedText(claim)),
    ],
  };
}

export function claimsSection({ claims }: Report): Block[] {
  const blocks: Block[] = [heading(2, 'claims', `Claims (${claims.length})`)];
  if (claims.length === 0) return [...blocks, paragraph('No article is split into claims yet.')];
  for (const article of new Set(claims.map((claim) => claim.article))) {
    const own = claims.filter((claim) => claim.article === article);
    const caption = `${article} ${own[0]?.source ?? ''}: ${many(own.length, 'segment')}`;
    const rows = own.map((claim) => row(claim, claim.name.replace('·', '-')));
    blocks.push({ type: 'table', caption, columns: COLUMNS, rows });
  }
  return blocks;
}
