import { describe, expect, it } from 'vitest';
import { attribute } from './attributing';
import { viewClaim } from './claim-view';
import { entityName } from './entity-name';
import { listClaims } from './metrics/claim-list';
import { countedClaims } from './metrics/claims';
import { originCounts } from './metrics/sourcing';
import { joinEntities, partEntities } from './naming';
import { buildReport } from './report/build-report';
import type { ReviewState } from './review-state';
import {
  AT,
  attribution,
  committed,
  forty,
  judgement,
  LATER,
  sank,
  sankAtOne,
  smallReview,
  thirty,
} from './test-review';

const entity = (id: string, name: string) => ({
  id,
  name,
  type: 'named_person' as const,
  article: null,
  createdBy: 'bo',
  at: AT,
});
const origin = (id: string) => ({ origin: { entity: id, type: 'agency' as const } });

/** Three spellings of one person; the first two credited, as speaker and as origin. */
const review = () =>
  smallReview({
    entity: [entity('e1', 'I. Calder'), entity('e2', 'Ines Calder'), entity('e3', 'Mrs Calder')],
    judgement: [sank, forty, sankAtOne, thirty].flatMap((claim) =>
      ['bo', 'amira'].map((who) => judgement(claim, who, 'attributed_quote')),
    ),
    attribution: [
      attribution(sank, 'bo', 'e1', origin('e1')),
      attribution(forty, 'bo', 'e1', origin('e1')),
      attribution(sankAtOne, 'bo', 'e2', origin('e2')),
      attribution(thirty, 'bo', 'e3', origin('e3')),
    ],
  });

const by = { by: 'bo', at: LATER };
const joined = (state: ReviewState, more: Partial<Parameters<typeof joinEntities>[1]> = {}) =>
  committed(
    state,
    joinEntities(state, { id: 's1', a: 'e1', b: 'e2', grade: 'certain', shown: 'e2', ...by, ...more }),
  );
const origins = (state: ReviewState) =>
  originCounts(state, countedClaims(state)).origins.map(({ name, claims }) => [name, claims]);
const speakers = (state: ReviewState) =>
  listClaims(state, { kind: 'attributed_quote' }, 9).rows.map((r) => r.speakers[0]);

describe('names joined with certainty', () => {
  it('are one name, the one chosen, in every list and count', () => {
    const state = joined(review());
    expect(speakers(state)).toEqual(['Ines Calder', 'Ines Calder', 'Ines Calder', 'Mrs Calder']);
    expect(origins(state)).toEqual([
      ['Ines Calder', 3],
      ['Mrs Calder', 1],
    ]);
    expect(viewClaim(state, sank).attribution?.sources[0]).toMatchObject({ id: 'e1', name: 'Ines Calder' });
    const report = buildReport(
      state,
      {},
      { now: LATER, tool: 'Lateral', dataHash: '', commenters: 'pseudonyms' },
    );
    expect(report.claims.flatMap((c) => c.attribution?.speakers.map(({ name }) => name) ?? [])).toEqual(
      speakers(state),
    );
    expect(report.origins.map(({ name, claims, alsoCalled }) => [name, claims, alsoCalled])).toEqual([
      ['Ines Calder', 3, ['I. Calder']],
      ['Mrs Calder', 1, []],
    ]);
  });

  it('are two names again when they are parted, each with its own claims', () => {
    const state = joined(review());
    const apart = committed(state, partEntities(state, { sameAs: 's1' }));
    expect(speakers(apart)).toEqual(speakers(review()));
    expect(origins(apart)).toEqual(origins(review()));
  });

  it('go by the name chosen last, also where a third one joins', () => {
    const two = joined(review());
    const three = joined(two, { id: 's2', a: 'e2', b: 'e3', shown: 'e3', at: '2026-03-14T12:00:00.000Z' });
    expect(new Set(speakers(three))).toEqual(new Set(['Mrs Calder']));
    const back = joined(three, { shown: 'e2', at: '2026-03-14T13:00:00.000Z' });
    expect(entityName(back, 'e3')).toBe('Ines Calder');
    expect(back.sameAs.size).toBe(2);
  });

  it('go by the older name where nobody chose, and a name of neither is refused', () => {
    expect(entityName(joined(review(), { shown: null }), 'e2')).toBe('I. Calder');
    const ruling = joinEntities(review(), {
      id: 's',
      a: 'e1',
      b: 'e2',
      grade: 'certain',
      shown: 'e3',
      ...by,
    });
    expect(ruling).toMatchObject({ ok: false, refusal: { path: 'shown' } });
  });

  it('keep whom each claim names while another part of its attribution is corrected', () => {
    const state = joined(review());
    const speaker = { name: 'Ines Calder', type: 'named_person' as const };
    const corrected = committed(
      state,
      attribute(state, {
        claim: sank.id,
        attribution: { sources: [speaker], mode: 'direct', origin: speaker },
        newId: () => 'new',
        ...by,
      }),
    );
    expect(corrected.attribution.get(sank.id)).toMatchObject({
      mode: 'direct',
      sources: [{ entity: 'e1' }],
      origin: { entity: 'e1' },
    });
    expect(corrected.entity.size).toBe(3);
  });
});

describe('names joined as likely', () => {
  it('are one origin in the counts, and keep their own names', () => {
    const state = joined(review(), { grade: 'likely' });
    expect(speakers(state)).toEqual(speakers(review()));
    expect(origins(state)).toEqual([
      ['I. Calder', 3],
      ['Mrs Calder', 1],
    ]);
  });
});

it('a live table that changes in place is read again', () => {
  const state = joined(review());
  expect(entityName(state, 'e1')).toBe('Ines Calder');
  (state.sameAs as Map<string, never>).delete('s1');
  expect(entityName(state, 'e1')).toBe('I. Calder');
});
