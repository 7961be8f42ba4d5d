import { AGREEMENT_CLAIMS, AGREEMENT_KINDS } from '@/domain/metrics/agreement';
import { type Block, code, heading, paragraph, plain, type Row } from '../document';
import type { Report } from '../report';
import { COUNTING_RULES, EVENT_WORD, LIMITS } from '../words';
import { agreementChart } from './charts';
import { codebookVersion } from './codebook';
import { counted, listed, many, moment, shareText } from './phrases';
import { writtenBlocks } from './written';

export function commentsSection({ comments }: Report): Block[] {
  const rows = comments.articles.map(
    (article): Row => ({
      cells: [
        plain(`${article.article} ${article.source}`),
        counted(article.comments),
        article.declared === null ? plain('not said') : counted(article.declared),
        counted(article.claims),
      ],
    }),
  );
  const blocks: Block[] = [
    heading(2, 'comments', 'Reader comments'),
    paragraph(
      `${many(comments.total, 'reader comment')} by ${many(comments.commenters, 'named commenter')}; ${comments.unsigned} without a name. They are counted here and enter no other count of sources.`,
    ),
  ];
  const columns = [
    { name: 'Article' },
    { name: 'Comments present', numeric: true },
    { name: 'Comments the page says it has', numeric: true },
    { name: 'Segments in them', numeric: true },
  ];
  if (rows.length > 0) blocks.push({ type: 'table', caption: 'Reader comments by article', columns, rows });
  return blocks;
}

function needed({ requiredJudgements }: Report['method']): string {
  return requiredJudgements === 'everyone' ? 'everyone' : many(requiredJudgements, 'judgement');
}

export function methodSection({ method, totals, codebook }: Report): Block[] {
  const { split, judgements, decisions, imports, unconfirmed } = method;
  const { claims, links } = totals;
  const facts: [string, string][] = [
    [
      'Split',
      `${shareText(split.machine, claims.total)} segments as a machine proposed them, ${split.people} made by people; the split of ${shareText(split.locked, totals.articles)} articles is locked`,
    ],
    ['Codebook', codebookVersion(codebook)],
    ['Needed for a kind', needed(method)],
    [
      'Blind',
      method.blindFirst ? 'Reviewers judged blind first' : 'Reviewers could see each other’s judgements',
    ],
    ['Judgements', String(judgements.total)],
    [
      'Machine proposals accepted unchanged',
      `one by one ${shareText(judgements.acceptedSingle, judgements.total)}, in bulk ${shareText(judgements.acceptedBulk, judgements.total)}`,
    ],
    [
      'Decided by',
      listed(decisions.map(({ by, count }) => `${by} (${many(count, 'claim')})`)) || 'no decision was needed',
    ],
    ['Imported', `by paste ${imports.paste}, from files ${imports.file}, from web addresses ${imports.url}`],
    ['Not a claim', many(claims.excluded, 'segment')],
    ['Links not confirmed', `${links.suggested} suggested, ${links.unresolved} left unresolved`],
    ['Pairs a machine proposes and nobody has answered', String(method.openProposals)],
    ['Left out', `${many(unconfirmed, 'article')} whose text is not confirmed yet`],
  ];
  const blocks: Block[] = [
    heading(2, 'method', 'Method'),
    { type: 'facts', facts: facts.map(([name, text]) => ({ name, runs: plain(text) })) },
    heading(3, 'counting', 'How this report counts'),
    { type: 'list', items: COUNTING_RULES.map((rule) => plain(rule)) },
    heading(3, 'rejected', `Rejected pairs (${method.rejectedPairs.length})`),
  ];
  const rows = method.rejectedPairs.map(
    ({ a, b, relation, by, proposed }): Row => ({
      cells: [
        plain(`${a} and ${b}`),
        plain(relation),
        plain(proposed ? 'machine' : 'person'),
        plain(by ?? 'not recorded'),
      ],
    }),
  );
  const columns = ['Pair', 'Proposed as', 'Proposed by', 'Rejected by'].map((name) => ({ name }));
  if (rows.length > 0) blocks.push({ type: 'table', caption: 'Pairs people rejected', columns, rows });
  else blocks.push(paragraph('None.'));
  return blocks;
}

export function agreementSection({ agreement }: Report): Block[] {
  const { claims, judges, same, alpha, kappa, leftOut } = agreement;
  const blocks: Block[] = [heading(2, 'agreement', 'Agreement')];
  const out = `Left out: ${many(leftOut.judgedOnce, 'claim')} judged by one person, ${many(leftOut.recheck, 'judgement')} to be looked at again, ${many(leftOut.afterReveal, 'judgement')} given after the reveal.`;
  blocks.push(
    paragraph(
      `${many(claims, 'claim')} judged by at least two of ${many(judges, 'judge')}; the same kind in ${shareText(same, claims)}. ${out}`,
    ),
  );
  if (alpha === null) {
    blocks.push(
      paragraph(
        `Not enough double-judged claims to compute agreement: α needs ${AGREEMENT_CLAIMS} claims judged by two people and ${AGREEMENT_KINDS} kinds in use.`,
      ),
    );
  } else {
    const second = kappa === null ? '' : ` Cohen’s κ ${kappa.toFixed(3)} for the two judges.`;
    blocks.push(
      paragraph(
        `Krippendorff’s α (nominal) ${alpha.toFixed(3)}, from ${many(claims, 'claim')} and ${many(judges, 'judge')}.${second} α is 1 when all judgements agree and 0 when they agree as often as chance would have it.`,
      ),
    );
  }
  if (claims > 0) blocks.push(agreementChart(agreement));
  return blocks;
}

export function limitsSection({ totals, limits, claims: all, openThreads }: Report): Block[] {
  const { claims, sourcing } = totals;
  const open = [
    `${many(claims.untagged, 'segment')} untagged, ${claims.suggestedOnly} of them with a machine’s proposal that nobody has accepted.`,
    `${many(claims.open, 'segment')} tagged and still open, ${claims.unresolved} left unresolved.`,
    `${shareText(sourcing.quotesWithoutSpeaker, sourcing.quotes)} attributed quotes without a speaker.`,
    ...(openThreads === null
      ? []
      : [`${many(openThreads, 'discussion')} between reviewers that nobody has marked as resolved.`]),
  ];
  return [
    heading(2, 'limits', 'Limits'),
    { type: 'list', items: [...open, ...LIMITS].map((line) => plain(line)) },
    heading(3, 'own-limits', 'What the team adds'),
    ...(limits
      ? [...writtenBlocks(limits, all), paragraph(`Written by ${limits.by}, ${moment(limits.at)}.`)]
      : [paragraph('Nothing was added.')]),
  ];
}

function historyBlocks(history: Report['history']): Block[] {
  const head = heading(3, 'history', 'What changed, and who changed it');
  if (!history)
    return [
      head,
      paragraph('Not told here: while passes are still blind, the history keeps what belongs to them.'),
    ];
  const rows = history.map(
    ({ type, count, by }): Row => ({
      cells: [
        plain(EVENT_WORD[type]),
        counted(count),
        plain(by.map(({ name, count: times }) => `${name} (${times})`).join(', ')),
      ],
    }),
  );
  const columns = [{ name: 'Change' }, { name: 'Times', numeric: true }, { name: 'By' }];
  return [head, { type: 'table', caption: 'The history of the review in numbers', columns, rows }];
}

export function appendixSection({ captures, header, history }: Report): Block[] {
  const columns = [
    'Article',
    'Captured',
    'Confirmed',
    'How',
    'By',
    'SHA-256 of the text',
    'SHA-256 of the original',
  ].map((name) => ({ name }));
  const rows = captures.map(
    (capture): Row => ({
      cells: [
        plain(`${capture.article} ${capture.source}, version ${capture.textVersion}`),
        plain(moment(capture.capturedAt)),
        plain(capture.confirmedAt ? moment(capture.confirmedAt) : ''),
        plain(capture.method),
        plain(capture.by ?? 'machine'),
        [code(capture.sha256)],
        capture.originalSha256 ? [code(capture.originalSha256)] : [],
      ],
    }),
  );
  return [
    heading(2, 'appendix', 'Captured texts and history'),
    ...(rows.length > 0
      ? [{ type: 'table', caption: 'Captured texts and their hashes', columns, rows } as const]
      : []),
    paragraph([
      { text: 'The data hash ' },
      code(header.dataHash),
      {
        text: ' is the SHA-256 of the member “records” of the JSON export with pseudonyms, without its part “checkpoint”, written without white space, in UTF-8.',
      },
    ]),
    ...historyBlocks(history),
  ];
}
