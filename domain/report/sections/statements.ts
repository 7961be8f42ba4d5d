import { KIND_LETTER } from '@/domain/kind';
import { type Block, heading, joined, paragraph, plain, type Row, type Run, reference } from '../document';
import type { Report, ReportStatement, StatementOrigin } from '../report';
import { FACET_WORD, STAKE_WORD } from '../words';
import { timelineChart } from './charts';
import { day, gradeText, listed, many, quoted, theirWords } from './phrases';

type Group = {
  id: string;
  name: string;
  says: string;
  holds: (statement: ReportStatement) => boolean;
  /** Left out where nothing is in it. */
  isRare?: boolean;
};

const corroborated = ({ corroborations }: ReportStatement) =>
  Object.values(corroborations).some((count) => count > 0);
const isRepeated = ({ corroborations, circular }: ReportStatement) =>
  corroborations.independent === 0 && (corroborations.same_origin > 0 || circular);

/** A statement in conflict stands there and, where it is corroborated too, in the group of its strongest tie. */
const GROUPS: readonly Group[] = [
  {
    id: 'statements-independent',
    name: 'Independently corroborated',
    says: 'At least one corroboration between claims whose known origins differ, or a recorded override.',
    holds: ({ corroborations }) => corroborations.independent > 0,
  },
  {
    id: 'statements-repeated',
    name: 'Repeated from one origin',
    says: 'Corroborated only by claims that rest on the same origin, or resting on one origin as a whole.',
    holds: isRepeated,
  },
  {
    id: 'statements-conflicting',
    name: 'Conflicting',
    says: 'At least one conflict between claims of two sources, resolved or not.',
    holds: ({ conflicts }) => conflicts.length > 0,
  },
  {
    id: 'statements-unknown',
    name: 'Corroborated, origin unknown',
    isRare: true,
    says: 'Corroborated, but of at least one side nobody knows where it started.',
    holds: (statement) =>
      statement.corroborations.independent === 0 &&
      !isRepeated(statement) &&
      statement.corroborations.unknown > 0,
  },
  {
    id: 'statements-unlinked',
    name: 'Several sources, not linked',
    isRare: true,
    says: 'Gathered under one point, without a link that counts.',
    holds: (statement) =>
      statement.sources > 1 &&
      !corroborated(statement) &&
      !statement.circular &&
      statement.conflicts.length === 0,
  },
  {
    id: 'statements-single',
    name: 'Single source',
    says: 'Only one source has a settled claim on it.',
    holds: (statement) =>
      statement.sources < 2 && !corroborated(statement) && statement.conflicts.length === 0,
  },
];

const COLUMNS = ['Statement', 'What the sources say', 'Rests on', 'Conflicts'].map((name) => ({ name }));

const originText = ({ name, stakes }: StatementOrigin) =>
  `${name || 'an unnamed origin'} (${listed(stakes.map((stake) => STAKE_WORD[stake])) || 'stake not recorded'})`;

function restsOn({ sources, origins, originsUnknown, circular }: ReportStatement): Run[] {
  const named = origins.length > 0 ? `: ${listed(origins.map(originText))}` : '';
  const unknown = originsUnknown > 0 ? `; ${many(originsUnknown, 'claim')} of unknown origin` : '';
  const counts = `${many(sources, 'source')}, ${many(origins.length, 'origin')}${named}${unknown}`;
  return circular ? [{ text: 'Circular reporting. ', mark: 'strong' }, { text: counts }] : plain(counts);
}

/** "Harbour Herald: A1·1 F “forty”; Agency X: A3·1 Q" */
function said({ claims }: ReportStatement): Run[] {
  const sources = [...new Set(claims.map(({ source }) => source))];
  const parts = sources.map((source): Run[] => {
    const own = claims
      .filter((claim) => claim.source === source)
      .map(({ name, kind, gist }): Run[] => [
        reference(name),
        { text: kind ? ` ${KIND_LETTER[kind]}` : ' not settled' },
        ...(gist ? [{ text: ' ' }, theirWords(`“${gist}”`)] : []),
      ]);
    return [{ text: `${source}: ` }, ...joined(own, ', ')];
  });
  return parts.length > 0 ? joined(parts, '; ') : plain('no claim');
}

const nameRun = ({ name, named, language, direction }: ReportStatement): Run =>
  named || direction === null ? theirWords(name) : quoted(name, { language, direction });

function conflictRuns({ conflicts, openConflicts }: ReportStatement, all: Report['conflicts']): Run[] {
  const each = conflicts.flatMap((id): Run[][] => {
    const at = all.findIndex((link) => link.id === id);
    const differs = listed((all[at]?.differs ?? []).map((facet) => FACET_WORD[facet]));
    return at < 0
      ? []
      : [
          [
            { text: `conflict ${at + 1}`, to: `conflict-${at + 1}` },
            ...plain(differs ? ` (${differs})` : ''),
          ],
        ];
  });
  return each.length === 0 ? [] : [...joined(each, ', '), { text: `; ${openConflicts} still open` }];
}

const row = (statement: ReportStatement, conflicts: Report['conflicts']): Row => ({
  cells: [[nameRun(statement)], said(statement), restsOn(statement), conflictRuns(statement, conflicts)],
});

function group({ id, name, says, holds }: Group, { statements, conflicts }: Report): Block[] {
  const own = statements.filter(holds);
  const rows = own.map((statement) => row(statement, conflicts));
  return [
    heading(3, id, `${name} (${own.length})`),
    paragraph(own.length > 0 ? says : 'None.'),
    ...(rows.length > 0 ? [{ type: 'table', caption: name, columns: COLUMNS, rows } as const] : []),
  ];
}

/** What editors concluded and graded; nothing is computed from either, and neither sorts anything. */
function byPeople({ statements }: Report): Block[] {
  const concluded = statements.flatMap((statement): Run[][] => {
    const { conclusion } = statement;
    if (!conclusion) return [];
    const { label, text, by, at } = conclusion;
    return [
      [
        nameRun(statement),
        { text: ': ' },
        { ...theirWords(label), mark: 'strong' },
        { text: '. ' },
        theirWords(text),
        { text: ` (${by}, ${day(at)})` },
      ],
    ];
  });
  const graded = statements.flatMap((statement): Run[][] =>
    statement.grade ? [[nameRun(statement), { text: `: ${gradeText(statement.grade)}` }]] : [],
  );
  return [
    ...(concluded.length > 0
      ? ([heading(3, 'conclusions', 'What editors concluded'), { type: 'list', items: concluded }] as const)
      : []),
    ...(graded.length > 0
      ? ([
          { ...heading(3, 'statement-grades', 'Credibility, as people graded it'), part: 'grades' },
          { type: 'list', items: graded, part: 'grades' },
        ] as const)
      : []),
  ];
}

/** What the sources agree on, differ on, and say alone: the rows of the matrix by how they are backed. */
export function statementsSection(report: Report): Block[] {
  const { statements, singles } = report;
  const alone = singles.reduce((sum, { claims }) => sum + claims, 0);
  const both = statements.filter((each) => each.conflicts.length > 0 && corroborated(each)).length;
  const shown = GROUPS.filter(({ isRare, holds }) => !isRare || statements.some(holds));
  return [
    heading(2, 'statements', 'What the sources agree on, differ on, and say alone'),
    paragraph(
      `${many(statements.length, 'statement')} of linked or gathered claims. ${both} both corroborated and in conflict, listed under each. Links that reach from one statement to another are among the corroborations and conflicts only.`,
    ),
    ...shown.flatMap((each) => group(each, report)),
    paragraph(
      alone === 0
        ? 'Every settled claim stands in one of them.'
        : `Beside these, ${many(alone, 'settled claim')} in no statement: ${listed(singles.map(({ source, claims }) => `${claims} of ${source}`))}. They are in the claims table.`,
    ),
    ...timelineChart(report),
    ...byPeople(report),
  ];
}
