import * as contract from '@/domain/api/conclusions';
import { conclude, gradeSource, gradeStatement, writeReportTexts } from '@/domain/concluding';
import { type ReviewRecords, stateOf } from '@/domain/review-state';
import type { Ruling } from '@/domain/ruling';
import { sharedRecords } from '@/server/store/records';
import { StaleError } from '@/server/store/refusals';
import { answer } from './answer';
import { type Asker, carryOut, refuseStale } from './change';
import { recipe } from './recipe';

type ReportPart = 'summary' | 'limits';
type AboutStatement = Asker & { params: { statement: string } };
type AboutSource = Asker & { params: { source: string } };

/** A change of one statement, and the statement after it. */
async function ofStatement(c: AboutStatement, rule: (state: ReturnType<typeof stateOf>) => Ruling) {
  const records = await sharedRecords(c.review);
  const there = records.statement?.find(({ id }) => id === c.params.statement);
  refuseStale(c.ifMatch, there?.version, () => there);
  const ruling = rule(stateOf(records));
  if (!ruling.ok) return ruling;
  const { state, reviewVersion, event } = await carryOut(c, records, ruling);
  const after = state.statement.get(c.params.statement);
  return { ok: true as const, after, body: { version: after?.version ?? 0, reviewVersion, event } };
}

async function ofSource(c: AboutSource, rule: (state: ReturnType<typeof stateOf>) => Ruling) {
  const records = await sharedRecords(c.review);
  const there = records.source?.find(({ id }) => id === c.params.source);
  refuseStale(c.ifMatch, there?.version, () => there);
  const ruling = rule(stateOf(records));
  if (!ruling.ok) return ruling;
  const { state, reviewVersion, event } = await carryOut(c, records, ruling);
  const version = state.source.get(c.params.source)?.version ?? 0;
  return { ok: true as const, body: { version, reviewVersion, event } };
}

/** A text that another wrote meanwhile is not replaced unseen. */
function refuseOverwriting(records: ReviewRecords, over: { [P in ReportPart]?: string | null | undefined }) {
  const [review] = records.review ?? [];
  for (const part of ['summary', 'limits'] as const) {
    const there = review?.[part] ?? null;
    if (over[part] !== undefined && over[part] !== (there?.at ?? null)) throw new StaleError(there);
  }
}

const signed = (c: Asker) => ({ by: c.member.id, at: c.now });

export const conclusionRecipes = [
  recipe(contract.conclude, async (c) => {
    const { statement } = c.params;
    const done = await ofStatement(c, (state) =>
      conclude(state, { statement, conclusion: c.body, ...signed(c) }),
    );
    if (!done.ok) return done;
    const { conclusion } = done.after ?? {};
    if (!conclusion) throw new Error('a conclusion that was just written is not there');
    return answer(200, { conclusion, ...done.body });
  }),

  recipe(contract.withdrawConclusion, async (c) => {
    const { statement } = c.params;
    const done = await ofStatement(c, (state) =>
      conclude(state, { statement, conclusion: null, ...signed(c) }),
    );
    return done.ok ? answer(200, done.body) : done;
  }),

  recipe(contract.gradeStatement, async (c) => {
    const { statement } = c.params;
    const done = await ofStatement(c, (state) =>
      gradeStatement(state, { statement, grade: c.body, ...signed(c) }),
    );
    return done.ok ? answer(200, done.body) : done;
  }),

  recipe(contract.ungradeStatement, async (c) => {
    const { statement } = c.params;
    const done = await ofStatement(c, (state) =>
      gradeStatement(state, { statement, grade: null, ...signed(c) }),
    );
    return done.ok ? answer(200, done.body) : done;
  }),

  recipe(contract.gradeSource, async (c) => {
    const { source } = c.params;
    const done = await ofSource(c, (state) => gradeSource(state, { source, grade: c.body, ...signed(c) }));
    return done.ok ? answer(200, done.body) : done;
  }),

  recipe(contract.ungradeSource, async (c) => {
    const { source } = c.params;
    const done = await ofSource(c, (state) => gradeSource(state, { source, grade: null, ...signed(c) }));
    return done.ok ? answer(200, done.body) : done;
  }),

  recipe(contract.writeReportTexts, async (c) => {
    const records = await sharedRecords(c.review);
    const { summary, limits, over } = c.body;
    refuseOverwriting(records, over ?? {});
    const ruling = writeReportTexts(stateOf(records), {
      ...(summary === undefined ? {} : { summary: summary.trim() }),
      ...(limits === undefined ? {} : { limits: limits.trim() }),
      ...signed(c),
    });
    if (!ruling.ok) return ruling;
    const { state, reviewVersion, event } = await carryOut(c, records, ruling);
    const review = state.review.get(c.review);
    return answer(200, {
      summary: review?.summary ?? null,
      limits: review?.limits ?? null,
      reviewVersion,
      event,
    });
  }),
];
