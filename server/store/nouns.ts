import type { Noun } from '@/domain/review-event';

type Column = { name: string; type: string };
type Table = {
  table: string;
  /** The record's fields that make its key inside a review. */
  key: readonly string[];
  columns: Readonly<Record<string, Column>>;
  /** Written only over the version before it, so that two writers cannot both believe they were first. */
  versioned: boolean;
};

/** `uuid a b | text c` → columns by field. A field's column is its name in snake_case unless written `field:column`. */
function columns(spec: string): Record<string, Column> {
  const all: Record<string, Column> = {};
  for (const group of spec.split('|')) {
    const [type = '', ...fields] = group.trim().split(/\s+/);
    for (const field of fields) {
      const [key = '', name] = field.split(':');
      all[key] = { name: name ?? key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), type };
    }
  }
  return all;
}

const table = (name: string, key: string, spec: string, versioned = false): Table => ({
  table: name,
  key: key.split(' '),
  columns: columns(spec),
  versioned,
});

/** Where the records of each noun live. Field names are those of the domain's records. */
export const TABLES: Readonly<Record<Noun, Table>> = {
  review: table(
    'review',
    'id',
    'uuid id | text question eventDate place template contentNote | jsonb requiredJudgements codebook summary limits | bool blindFirst hideSuggestions collapseComments grades learns isSample | timestamptz releasedAt createdAt archivedAt deletedAt',
  ),
  member: table(
    'member',
    'id',
    'uuid id | text name role pseudonym | int colour | timestamptz joinedAt removedAt',
  ),
  source: table('source', 'id', 'uuid id | text name type url | int version | jsonb grade', true),
  entity: table('entity', 'id', 'uuid id article:article_id createdBy | text name type | timestamptz at'),
  article: table(
    'article',
    'id',
    'uuid id source:source_id importedBy splitLockedBy origin:origin_id | int number length textVersion declaredComments version | text title author url language direction publishedAt status sha256 importMethod | jsonb inferredDate | text[] warnings | timestamptz capturedAt confirmedAt splitLockedAt removedAt',
    true,
  ),
  zones: table('zones', 'article', 'uuid article:article_id | jsonb zones'),
  claim: table(
    'claim',
    'id',
    'uuid id article:article_id createdBy | int textVersion start end version | text text zone | jsonb suggestion | timestamptz deletedAt',
    true,
  ),
  judgement: table(
    'judgement',
    'claim reviewer',
    'uuid claim:claim_id article:article_id reviewer:reviewer_id | text kind reason accepted | timestamptz at | bool recheck afterReveal',
  ),
  pass: table(
    'pass',
    'article reviewer',
    'uuid article:article_id reviewer:reviewer_id | text status | timestamptz startedAt finishedAt',
  ),
  decision: table(
    'decision',
    'claim',
    'uuid claim:claim_id article:article_id by | text kind reason | timestamptz at',
  ),
  flag: table(
    'flag',
    'id',
    'uuid id claim:claim_id link:link_id by resolvedBy | uuid[] articles | text about sentence | timestamptz at resolvedAt',
  ),
  attribution: table(
    'attribution',
    'claim',
    'uuid claim:claim_id article:article_id by | jsonb sources chain origin refersTo alternatives | text mode cue stake | bool hedged | timestamptz at',
  ),
  sameAs: table('same_as', 'id', 'uuid id a b by shown | text grade | timestamptz at'),
  link: table(
    'claim_link',
    'id',
    'uuid id a b articleA articleB createdBy | text relation state note resolution resolutionReason | text[] differs | jsonb independence resolutionDates | timestamptz at deletedAt | int version',
    true,
  ),
  vote: table(
    'vote',
    'link reviewer',
    'uuid link:link_id articleA articleB reviewer:reviewer_id | text answer | timestamptz at',
  ),
  linkDecision: table(
    'link_decision',
    'link',
    'uuid link:link_id articleA articleB by | text outcome reason | timestamptz at',
  ),
  candidate: table(
    'candidate',
    'id',
    'uuid id a b articleA articleB answeredBy | text relation status | jsonb reasons | float8 score',
  ),
  statement: table(
    'statement',
    'id',
    'uuid id | text name | jsonb claims conclusion grade | int version | timestamptz deletedAt',
    true,
  ),
  discussion: table(
    'discussion',
    'id',
    'uuid id target by resolvedBy | text on | uuid[] articles | timestamptz at resolvedAt',
  ),
  message: table(
    'message',
    'id',
    'uuid id discussion:discussion_id by | uuid[] articles mentions | text text | timestamptz at editedAt removedAt',
  ),
  snapshot: table(
    'snapshot',
    'id',
    'uuid id by | int number reviewVersion | text sha256 withdrawnReason | timestamptz at withdrawnAt',
  ),
  checkpoint: table(
    'checkpoint',
    'id',
    'uuid id by snapshot:snapshot_id | int reviewVersion | text name | timestamptz at',
  ),
};

/** The order in which nouns are written, so that what is pointed to is there first. */
export const WRITE_ORDER: readonly Noun[] = [
  'review',
  'member',
  'source',
  'entity',
  'article',
  'zones',
  'claim',
  'judgement',
  'pass',
  'decision',
  'attribution',
  'sameAs',
  'link',
  'vote',
  'linkDecision',
  'flag',
  'candidate',
  'statement',
  'discussion',
  'message',
  'snapshot',
  'checkpoint',
];
