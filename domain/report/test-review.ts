import type { ArticleRecord } from '@/domain/article';
import type { AttributionRecord, AttributionStep, EntityRecord, SpeakerType } from '@/domain/attribution';
import type { ClaimRecord } from '@/domain/claim';
import type { CandidateRecord, ClaimLinkRecord } from '@/domain/claim-link';
import type { JudgementRecord } from '@/domain/judgement';
import type { JudgedKind } from '@/domain/kind';
import type { ReviewRecords } from '@/domain/review-state';
import type { Role } from '@/domain/reviewer';

/**
 * A review small enough to count by hand: three sources with one article each, an article not confirmed, one removed.
 * Beside each claim stands what `report.test.ts` expects of it.
 */

const AT = '2026-11-20T09:00:00.000Z';
export const HOSTILE = '<script>alert("1")</script> | **bold** [x](javascript:alert(1)) & `code`';
export const FORMULA = '=HYPERLINK("http://example.org","they lied")\nsecond line';

const article = (number: number, more: Partial<ArticleRecord>): ArticleRecord => ({
  id: `A${number}`,
  number,
  source: `S${number}`,
  title: null,
  author: null,
  url: null,
  language: 'en',
  direction: 'ltr',
  publishedAt: null,
  capturedAt: AT,
  inferredDate: null,
  status: 'ready',
  warnings: [],
  sha256: `${number}`.repeat(64),
  length: 1000,
  textVersion: 1,
  importMethod: 'paste',
  importedBy: 'amira',
  confirmedAt: AT,
  splitLockedAt: null,
  splitLockedBy: null,
  origin: null,
  removedAt: null,
  version: 1,
  ...more,
});

const claim = (id: string, text: string, more: Partial<ClaimRecord> = {}): ClaimRecord => {
  const [article = '', number = '0'] = id.split('·');
  const start = Number(number) * 100;
  return {
    id,
    article,
    textVersion: 1,
    start,
    end: start + text.length,
    text,
    zone: 'body',
    suggestion: null,
    createdBy: null,
    version: 1,
    deletedAt: null,
    ...more,
  };
};

const judged = (
  claim: string,
  reviewer: string,
  kind: JudgedKind,
  more: Partial<JudgementRecord> = {},
): JudgementRecord => ({
  claim,
  article: claim.slice(0, 2),
  reviewer,
  kind,
  reason: null,
  at: AT,
  recheck: false,
  afterReveal: false,
  accepted: null,
  ...more,
});

const entity = (id: string, name: string, type: SpeakerType): EntityRecord => ({
  id,
  name,
  type,
  article: null,
  createdBy: 'amira',
  at: AT,
});
const step = (entity: string | null, type: SpeakerType): AttributionStep => ({ entity, type });
const attributed = (claim: string, more: Partial<AttributionRecord>): AttributionRecord => ({
  claim,
  article: claim.slice(0, 2),
  sources: [],
  mode: 'indirect',
  cue: null,
  chain: [],
  origin: null,
  refersTo: null,
  hedged: false,
  stake: null,
  by: 'amira',
  at: AT,
  ...more,
});

const linked = (id: string, a: string, b: string, more: Partial<ClaimLinkRecord> = {}): ClaimLinkRecord => ({
  id,
  a,
  b,
  articleA: a.slice(0, 2),
  articleB: b.slice(0, 2),
  relation: 'corroborates',
  state: 'confirmed',
  differs: [],
  note: null,
  resolution: 'open',
  resolutionReason: null,
  independence: null,
  createdBy: 'amira',
  at: AT,
  version: 1,
  deletedAt: null,
  ...more,
});

const proposed = (id: string, a: string, b: string, more: Partial<CandidateRecord>): CandidateRecord => ({
  id,
  a,
  b,
  articleA: a.slice(0, 2),
  articleB: b.slice(0, 2),
  relation: 'corroborates',
  reasons: [],
  score: 0.5,
  status: 'open',
  answeredBy: null,
  ...more,
});

const member = (id: string, name: string, role: Role) => ({
  id,
  name,
  role,
  pseudonym: null,
  colour: 0,
  joinedAt: AT,
  removedAt: null,
});

export function testRecords(): ReviewRecords {
  return {
    version: 41,
    review: [
      {
        id: 'R',
        question: `How many were rescued? ${HOSTILE}`,
        eventDate: '14 March 2026',
        place: 'Port Tavel',
        template: 'team',
        requiredJudgements: 1,
        blindFirst: false,
        hideSuggestions: false,
        collapseComments: false,
        contentNote: null,
        isSample: false,
        createdAt: AT,
        releasedAt: null,
        archivedAt: null,
        deletedAt: null,
      },
    ],
    member: [
      member('amira', 'Amira M.', 'owner'),
      member('rafael', 'Rafael K.', 'editor'),
      member('noor', 'noor.s@example.org', 'reviewer'),
    ],
    source: [
      { id: 'S1', name: 'Harbour Herald', type: 'site', url: 'https://herald.example', version: 1 },
      { id: 'S2', name: 'بوابة الميناء', type: 'site', url: null, version: 1 },
      { id: 'S3', name: 'Agency X', type: 'agency', url: null, version: 1 },
    ],
    article: [
      article(1, { title: HOSTILE, publishedAt: '2026-03-15', splitLockedAt: AT }),
      article(2, { language: 'ar', direction: 'rtl', importMethod: 'file' }),
      article(3, { origin: 'agency', publishedAt: '2026-03-14' }),
      article(4, { source: 'S1', status: 'check' }),
      article(5, { source: 'S1', removedAt: AT }),
    ],
    zones: [
      {
        article: 'A1',
        zones: [
          { start: 100, end: 800, type: 'body' },
          { start: 800, end: 900, type: 'comment', commenter: 'Dave99', depth: 0 },
          { start: 950, end: 1000, type: 'comment', commenter: null, depth: 1 },
        ],
      },
    ],
    entity: [
      entity('agency', 'Agency X', 'agency'),
      entity('calder', 'Ines Calder', 'named_person'),
      entity('official', 'a port official', 'described_person'),
      entity('guard', 'Coast guard', 'organisation'),
      entity('paper', 'Port report', 'document'),
      entity('dave', 'Dave99', 'named_person'),
    ],
    claim: [
      claim('A1·1', 'Forty people were rescued.'),
      claim('A1·2', '“We had nine boats out,” said Calder.'),
      claim('A1·3', 'A port official blamed fog.'),
      claim('A1·4', 'It was a disgrace.'),
      claim('A1·5', 'Photo: the ferry'),
      claim('A1·6', 'Reportedly both engines failed.'),
      claim('A1·7', 'Nobody has tagged this one.', {
        suggestion: { kind: 'opinion', hedged: false, attribution: null, because: [] },
      }),
      claim('A1·8', FORMULA, { zone: 'comment' }),
      claim('A1·9', 'Somebody said so.', { createdBy: 'noor' }),
      claim('A2·1', 'أنقذ خفر السواحل ٣٨ شخصًا.'),
      claim('A2·2', 'الضباب هو السبب 🌫️.'),
      claim('A2·3', 'غادرت العبّارة متأخرة.'),
      claim('A2·4', 'إهمال واضح.'),
      claim('A3·1', 'Forty people were rescued, officials said.'),
      claim('A3·2', 'The ferry left at 18:40.'),
      claim('A3·3', 'A claim that was deleted.', { deletedAt: AT }),
      claim('A4·1', 'A claim of an article not confirmed.'),
      claim('A5·1', 'A claim of an article removed.'),
    ],
    judgement: [
      judged('A1·1', 'amira', 'reported_fact', { accepted: 'single' }),
      judged('A1·2', 'amira', 'attributed_quote'),
      judged('A1·3', 'amira', 'attributed_quote'),
      judged('A1·4', 'amira', 'opinion', { reason: 'no measure' }),
      judged('A1·4', 'noor', 'reported_fact'),
      judged('A1·5', 'amira', 'excluded'),
      judged('A1·6', 'amira', 'reported_fact'),
      judged('A1·8', 'amira', 'reader_comment'),
      judged('A1·9', 'amira', 'attributed_quote'),
      judged('A2·1', 'amira', 'attributed_quote'),
      judged('A2·2', 'amira', 'reported_fact', { accepted: 'bulk' }),
      judged('A2·3', 'amira', 'reported_fact'),
      judged('A2·4', 'amira', 'reported_fact'),
      judged('A2·4', 'noor', 'opinion'),
      judged('A3·1', 'amira', 'attributed_quote'),
      judged('A3·2', 'noor', 'reported_fact'),
      judged('A5·1', 'noor', 'reported_fact'),
    ],
    decision: [
      { claim: 'A2·3', article: 'A2', kind: null, reason: 'No way to tell', by: 'rafael', at: AT },
      { claim: 'A2·4', article: 'A2', kind: 'opinion', reason: 'Value word', by: 'rafael', at: AT },
    ],
    attribution: [
      attributed('A1·1', { origin: step('agency', 'agency') }),
      attributed('A1·2', {
        sources: [step('calder', 'named_person')],
        mode: 'direct',
        cue: 'said',
        origin: step('calder', 'named_person'),
      }),
      attributed('A1·3', {
        sources: [step('official', 'described_person')],
        chain: [step('agency', 'agency'), step(null, 'outlet')],
        refersTo: { from: '2026-03-14', to: null, precision: 'about' },
      }),
      attributed('A1·6', { hedged: true }),
      attributed('A1·8', { sources: [step('dave', 'named_person')] }),
      attributed('A2·1', {
        sources: [step('guard', 'organisation')],
        origin: step('guard', 'organisation'),
      }),
      attributed('A2·2', { sources: [step('paper', 'document')], origin: step('paper', 'document') }),
      attributed('A3·1', { sources: [step(null, 'anonymous_person')] }),
    ],
    link: [
      linked('L1', 'A1·1', 'A3·1'),
      linked('L2', 'A1·1', 'A2·1', { relation: 'conflicts', differs: ['number'], note: HOSTILE }),
      linked('L3', 'A1·2', 'A2·2'),
      linked('L4', 'A1·3', 'A2·1'),
      linked('L5', 'A1·8', 'A2·1', { relation: 'conflicts', differs: ['cause'] }),
      linked('L6', 'A1·9', 'A2·2', { deletedAt: AT }),
      linked('L7', 'A2·4', 'A3·2', {
        independence: { value: 'independent', reason: 'Two reporters on the quay', by: 'rafael', at: AT },
      }),
      linked('L8', 'A1·6', 'A3·2', { state: 'rejected' }),
    ],
    vote: [
      { link: 'L2', articleA: 'A1', articleB: 'A2', reviewer: 'amira', answer: 'yes', at: AT },
      { link: 'L2', articleA: 'A1', articleB: 'A2', reviewer: 'noor', answer: 'no', at: AT },
    ],
    candidate: [
      proposed('K1', 'A1·2', 'A3·2', { status: 'rejected', answeredBy: 'amira' }),
      proposed('K2', 'A1·9', 'A3·1', {}),
    ],
  };
}

/**
 * The same review with what people write about it as a whole: a summary and limits, a statement with a conclusion and a
 * grade, a graded source, a headline, dates that claims speak of, a page that counts its comments, an open thread.
 */
export function writtenRecords(): ReviewRecords {
  const records = testRecords();
  const signed = { by: 'rafael', at: AT };
  const refersTo = {
    A1·1: { from: '2026-03-14', to: null, precision: 'day' },
    A2·1: { from: '2026-03', to: null, precision: 'month' },
    A1·3: { from: null, to: null, precision: 'unknown' },
  } as const;
  const isDated = (claim: string): claim is keyof typeof refersTo => claim in refersTo;
  return {
    ...records,
    review: (records.review ?? []).map((review) => ({
      ...review,
      grades: true,
      summary: { text: `Forty, see #A1·1, or 38, see #A2.1. ${HOSTILE}\nانظر #A2·2`, ...signed },
      limits: { text: 'Nobody called the port. #A9·9', by: 'amira', at: AT },
    })),
    source: (records.source ?? []).map((source) =>
      source.id === 'S1'
        ? { ...source, grade: { grade: 'B', reason: 'Corrected its own figure', ...signed } }
        : source,
    ),
    article: (records.article ?? []).map((each) =>
      each.id === 'A1' ? { ...each, declaredComments: 7, url: 'https://herald.example/ferry' } : each,
    ),
    claim: (records.claim ?? []).map((each) =>
      each.id === 'A1·1'
        ? { ...each, zone: 'headline' }
        : each.id === 'A1·9'
          ? { ...each, text: 'Somebody said forty people were rescued.', end: each.start + 40 }
          : each,
    ),
    attribution: (records.attribution ?? []).map((each) => ({
      ...each,
      ...(isDated(each.claim) ? { refersTo: refersTo[each.claim] } : {}),
      ...(each.claim === 'A2·1' ? { stake: 'about_itself' as const } : {}),
    })),
    statement: [
      {
        id: 'T1',
        name: 'Number of people rescued',
        claims: [
          { claim: 'A1·1', gist: 'forty' },
          { claim: 'A2·1', gist: '38' },
          { claim: 'A3·1', gist: null },
        ],
        version: 1,
        deletedAt: null,
        conclusion: { label: 'Two figures stand', text: 'Nobody says who counted.', ...signed },
        grade: { grade: '3', reason: 'One origin on each side', ...signed },
      },
      {
        id: 'T2',
        name: 'When the ferry left',
        claims: [{ claim: 'A3·2', gist: null }],
        version: 1,
        deletedAt: null,
      },
    ],
    discussion: [
      {
        id: 'D1',
        on: 'review',
        target: null,
        articles: [],
        by: 'noor',
        at: AT,
        resolvedAt: null,
        resolvedBy: null,
      },
    ],
  };
}
