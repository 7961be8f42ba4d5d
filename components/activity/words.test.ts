import { describe, expect, it } from 'vitest';
import activity from '@/components/messages/en/activity.json';
import { ACTIVITY_SUBJECTS, type ActivityNames, activityEntry, SUBJECT_TYPES } from '@/domain/activity';
import { DATE_PRECISIONS, MODES, SPEAKER_TYPES, STAKES } from '@/domain/attribution';
import { FACETS, INDEPENDENCES, RELATIONS, RESOLUTIONS, VOTE_ANSWERS } from '@/domain/claim-link';
import { FLAG_SUBJECTS } from '@/domain/judgement';
import { JUDGED_KINDS } from '@/domain/kind';
import { testRecords } from '@/domain/report/test-review';
import { REVIEW_TEMPLATES } from '@/domain/review';
import { type Change, EVENT_TYPES, NOUNS, type ReviewEvent } from '@/domain/review-event';
import { keyOf } from '@/domain/review-state';
import { PASS_STATUSES, ROLES } from '@/domain/reviewer';

const names: ActivityNames = {
  claim: (id) => id,
  article: (id) => id,
  source: (id) => `source ${id}`,
  entity: (id) => `name ${id}`,
  link: () => ({ a: 'A1·1', b: 'A2·1' }),
};
const event = (changes: Change[], more: Partial<ReviewEvent> = {}): ReviewEvent => ({
  review: 'R',
  version: 7,
  type: 'change.restored',
  actor: 'amira',
  at: '2026-11-20T09:00:00.000Z',
  undoes: 5,
  tab: null,
  changes,
  ...more,
});

describe('the words of the history', () => {
  it('has one for every event type', () => {
    for (const type of EVENT_TYPES) {
      const [noun = '', verb = ''] = type.split('.');
      const verbs = (activity.events as Record<string, Record<string, string>>)[noun];
      expect(verbs?.[verb], type).toBeTypeOf('string');
    }
  });

  it('lists every event type under one subject of the filter, and no other', () => {
    const listed = ACTIVITY_SUBJECTS.flatMap((subject) => SUBJECT_TYPES[subject]);
    expect([...listed].sort()).toEqual([...EVENT_TYPES].sort());
  });

  it('has one for every term of the field', () => {
    const terms = [
      ...[...JUDGED_KINDS, ...SPEAKER_TYPES, ...MODES, ...STAKES, ...DATE_PRECISIONS, ...RELATIONS],
      ...[...FACETS, ...RESOLUTIONS, ...INDEPENDENCES, ...VOTE_ANSWERS, ...FLAG_SUBJECTS, ...ROLES],
      ...[...PASS_STATUSES, ...REVIEW_TEMPLATES],
    ];
    expect(terms.filter((term) => !(term in activity.terms))).toEqual([]);
  });

  it('has one for every field and term that a record can be told in', () => {
    const records = testRecords();
    const at = '2026-11-20T09:00:00.000Z';
    const more = {
      pass: [{ article: 'A1', reviewer: 'noor', status: 'finished', startedAt: at, finishedAt: at }],
      flag: [
        {
          ...{ id: 'F', claim: 'A1·1', link: null, articles: ['A1'], about: 'kind', sentence: 'Hm.' },
          ...{ by: 'noor', at, resolvedAt: at, resolvedBy: 'amira' },
        },
      ],
      sameAs: [{ id: 'S', a: 'agency', b: 'guard', grade: 'likely', by: 'noor', at }],
      linkDecision: [
        { link: 'L1', articleA: 'A1', articleB: 'A3', outcome: 'unresolved', reason: 'x', by: 'noor', at },
      ],
      statement: [
        { id: 'T', name: 'Rescued', claims: [{ claim: 'A1·1', gist: 'forty' }], version: 1, deletedAt: null },
      ],
      discussion: [
        {
          id: 'D',
          on: 'claim',
          target: 'A1·1',
          articles: ['A1'],
          by: 'noor',
          at,
          resolvedAt: at,
          resolvedBy: 'noor',
        },
      ],
      message: [
        {
          ...{
            id: 'M',
            discussion: 'D',
            articles: ['A1'],
            by: 'noor',
            at,
            text: '**So**\nit is',
            mentions: [],
          },
          ...{ editedAt: null, removedAt: null },
        },
      ],
      snapshot: [
        {
          ...{ id: 'N', number: 2, sha256: 'x', reviewVersion: 3, by: 'noor', at },
          ...{ withdrawnAt: at, withdrawnReason: 'late' },
        },
      ],
      checkpoint: [{ id: 'K', name: 'Before second pass', reviewVersion: 3, snapshot: null, by: 'noor', at }],
    };
    const all = { ...records, ...more } as Record<string, unknown>;
    const told = new Set<string>();
    for (const noun of NOUNS) {
      for (const record of (all[noun] ?? []) as never[]) {
        const change = { noun, id: keyOf(noun, record), before: null, after: record } as unknown as Change;
        for (const { field, after } of activityEntry(event([change]), names).lines) {
          expect(activity.fields, `${noun} ${field}`).toHaveProperty(field);
          for (const one of after) if ('term' in one) expect(activity.terms).toHaveProperty(one.term);
          told.add(noun);
        }
      }
    }
    expect([...told].sort()).toEqual([...NOUNS].sort());
  });
});

describe('an entry', () => {
  it('tells only what changed, and whose it is', () => {
    const before = testRecords().judgement?.find((j) => j.claim === 'A1·4' && j.reviewer === 'noor');
    if (!before) throw new Error('not in the test review');
    const change: Change = {
      noun: 'judgement',
      id: 'A1·4:noor',
      before,
      after: { ...before, kind: 'opinion', at: '2026-11-20T10:00:00.000Z' },
    };
    expect(activityEntry(event([change], { type: 'claim.judged', actor: 'noor' }), names)).toMatchObject({
      claims: [{ id: 'A1·4', name: 'A1·4' }],
      articles: [{ id: 'A1', name: 'A1' }],
      undoes: 5,
      lines: [
        { field: 'kind', of: 'noor', before: [{ term: 'reported_fact' }], after: [{ term: 'opinion' }] },
      ],
    });
  });

  it('of a split tells the bounds and not the judgements it copied; of many it says how many more', () => {
    const records = testRecords();
    const [claim] = records.claim ?? [];
    const judgements = (records.judgement ?? []).slice(0, 12);
    if (!claim) throw new Error('not in the test review');
    const copied = judgements.map(
      (after): Change => ({ noun: 'judgement', id: keyOf('judgement', after), before: null, after }),
    );
    const bounds: Change = { noun: 'claim', id: claim.id, before: claim, after: { ...claim, text: 'Forty' } };
    expect(activityEntry(event([bounds, ...copied], { type: 'claim.split' }), names).lines).toEqual([
      { field: 'words', of: null, before: [{ text: claim.text }], after: [{ text: 'Forty' }] },
    ]);
    const many = activityEntry(event(copied, { type: 'claims.judged' }), names);
    expect(many.lines).toHaveLength(8);
    expect(many.more).toBe(13 - 8 + (new Set(judgements.map((j) => j.claim)).size - 4));
  });
});
