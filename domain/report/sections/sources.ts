import { MODES } from '@/domain/attribution';
import { KIND_LETTER, KINDS } from '@/domain/kind';
import { SOURCINGS } from '@/domain/metrics/sourcing';
import { type Block, heading, paragraph, plain, type Row, type Run } from '../document';
import type { OriginReading, Report, SourceProfile } from '../report';
import { INDEPENDENCE_WORD, KIND_WORD, MODE_WORD, SOURCING_WORD } from '../words';
import { kindsChart, originsChart, sourcingChart } from './charts';
import { counted, gradeText, listed, many, moment, shared, shareText } from './phrases';

const row = (name: string, runs: Run[]): Row => ({ cells: [plain(name), runs] });
const COUNT_COLUMNS = [{ name: 'What' }, { name: 'Count', numeric: true }];

function articleLines({ articles }: SourceProfile): Run[][] {
  return articles.map((article) => {
    const parts = [
      article.author ? `by ${article.author}` : null,
      article.publishedAt ? `published ${moment(article.publishedAt)} as stated` : 'no date stated',
      article.inferredDate
        ? `dated ${article.inferredDate.date}, inferred: “${article.inferredDate.basis}”`
        : null,
      `captured ${moment(article.capturedAt)}`,
      article.articleOrigin ? `re-posts ${article.articleOrigin}` : null,
      article.url,
    ];
    const title: Run = { text: article.title ?? 'untitled', lang: 'und' };
    const rest = parts.filter((part) => part !== null).join('; ');
    return [{ text: `${article.name} “` }, title, { text: `”: ${rest}` }];
  });
}

function kindRows({ claims }: SourceProfile): Row[] {
  return [
    ...KINDS.map((kind) =>
      row(`${KIND_WORD[kind]} (${KIND_LETTER[kind]})`, shared(claims.kinds[kind], claims.settled)),
    ),
    row('Apart: not a claim', counted(claims.excluded)),
    row('Apart: tagged, still open', counted(claims.open)),
    row('Apart: left unresolved', counted(claims.unresolved)),
    row('Apart: untagged', counted(claims.untagged)),
  ];
}

function sourcingRows({ sourcing }: SourceProfile): Row[] {
  const spoken = sourcing.modes.direct + sourcing.modes.indirect + sourcing.modes.mixed;
  return [
    ...SOURCINGS.map((how) => row(SOURCING_WORD[how], shared(sourcing.by[how], sourcing.credited))),
    row('Quotes without speaker', shared(sourcing.quotesWithoutSpeaker, sourcing.quotes)),
    ...MODES.map((mode) => row(`Speech: ${MODE_WORD[mode]}`, shared(sourcing.modes[mode], spoken))),
    row('Hedged wording', counted(sourcing.hedged)),
  ];
}

function supportRows({ support, origins }: SourceProfile): Row[] {
  const { of, corroborated, pairs, otherSources } = support;
  return [
    row('Claims corroborated, independent', shared(corroborated.independent, of)),
    row('Claims corroborated, same origin only', shared(corroborated.same_origin, of)),
    row('Claims corroborated, origin unknown', shared(corroborated.unknown, of)),
    row('Claims in conflict', shared(support.conflicting, of)),
    row('… of these also corroborated', counted(support.conflictingAndCorroborated)),
    row('Claims without a link', shared(support.alone, of)),
    row('Claims with a known origin', shared(origins.known, origins.of)),
    ...(['independent', 'same_origin', 'unknown'] as const).map((value) =>
      row(`Other sources that corroborate: ${INDEPENDENCE_WORD[value]}`, shared(pairs[value], otherSources)),
    ),
    row('Other sources in conflict with it', shared(pairs.conflicting, otherSources)),
  ];
}

function profile(source: SourceProfile, at: number): Block[] {
  const { origins } = source;
  const rests = origins.origins.map(
    ({ name, claims }) => `${shareText(claims, origins.of)} rest on ${name || 'an unnamed origin'}`,
  );
  return [
    heading(3, `source-${at + 1}`, source.name),
    { type: 'list', items: articleLines(source) },
    { type: 'table', caption: `${source.name}: kinds`, columns: COUNT_COLUMNS, rows: kindRows(source) },
    {
      type: 'table',
      caption: `${source.name}: how its claims are sourced`,
      columns: COUNT_COLUMNS,
      rows: sourcingRows(source),
    },
    {
      type: 'table',
      caption: `${source.name}: against the other sources`,
      columns: COUNT_COLUMNS,
      rows: supportRows(source),
    },
    paragraph(rests.length > 0 ? `Origins: ${rests.join('; ')}.` : 'Origins: none recorded.'),
    ...(source.grade
      ? [
          {
            ...paragraph(`Reliability, as a person graded it: ${gradeText(source.grade)}`),
            part: 'grades',
          } as const,
        ]
      : []),
  ];
}

export function sourcesSection({ sources }: Report): Block[] {
  const head = heading(2, 'sources', 'Sources');
  if (sources.length === 0) return [head, paragraph('No article is confirmed yet.')];
  return [head, kindsChart(sources), sourcingChart(sources), ...sources.flatMap(profile)];
}

function feeds({ sources, claims }: OriginReading): string {
  const named = listed(sources.map((source) => `${source.name} (${source.claims})`));
  const circular = sources.length > 1 ? ` ${many(sources.length, 'source')}, 1 origin.` : '';
  return `${many(claims, 'claim')}: ${named}.${circular}`;
}

export function originsSection({ origins }: Report): Block[] {
  const rows = origins.map((origin): Row => {
    const first = origin.earliest;
    return {
      cells: [
        plain(origin.name || 'unnamed'),
        plain(listed(origin.alsoCalled)),
        plain(feeds(origin)),
        plain(first ? `${first.article} ${first.source}, ${moment(first.date)}` : 'no date'),
      ],
    };
  });
  const columns = [
    { name: 'Origin' },
    { name: 'Also called' },
    { name: 'What rests on it' },
    { name: 'Earliest captured' },
  ];
  return [
    heading(2, 'origins', 'Origins'),
    rows.length > 0
      ? { type: 'table', caption: 'Origins and the claims that rest on them', columns, rows }
      : paragraph('No origin is recorded for any settled claim.'),
    ...originsChart(origins),
  ];
}
