import { put } from '@/domain/examples/chapters/history';
import type { Stage } from '@/domain/examples/chapters/stage';
import { goldClaims } from '@/domain/examples/gold';
import { type Colleague, decision, flag, judgements, passes } from '@/domain/examples/story';
import type { JudgementRecord } from '@/domain/judgement';

type Pass = (typeof passes)[number];

/** The colleagues read: passes with their judgements, then a flag, then a decision. */
export function judge(stage: Stage): void {
  for (const pass of passes) read(stage, pass);
  raiseFlag(stage);
  decide(stage);
}

function read(stage: Stage, { article: key, by, last }: Pass): void {
  const { history, at, who } = stage;
  const { article, claims } = stage.imported[key];
  const reviewer = who[by];
  const startedAt = at();
  const pass = { article: article.id, reviewer, startedAt };
  history.record('pass.started', reviewer, startedAt, [
    put('pass', { ...pass, status: 'in_progress', finishedAt: null }),
  ]);
  const end = last ? claims.indexOf(stage.find(last)) + 1 : claims.length;
  const judgedAt = at();
  const own = ownJudgements(stage, by);
  const gold = goldClaims(key);
  history.record(
    'claims.judged',
    reviewer,
    judgedAt,
    claims.slice(0, end).map((claim, i) => {
      const read = gold[i];
      if (read?.start !== claim.start)
        throw new Error(`${key}: “${claim.text}” is not claim ${i} of the gold`);
      const judgement: JudgementRecord = {
        claim: claim.id,
        article: article.id,
        reviewer,
        kind: own.get(claim.id)?.kind ?? read.kind,
        reason: own.get(claim.id)?.reason ?? null,
        at: judgedAt,
        recheck: false,
        afterReveal: false,
        accepted: null,
      };
      return put('judgement', judgement);
    }),
  );
  if (last) return;
  const finishedAt = at();
  history.record('pass.finished', reviewer, finishedAt, [
    put('pass', { ...pass, status: 'finished', finishedAt }),
  ]);
}

function ownJudgements(stage: Stage, by: Colleague) {
  return new Map(judgements.filter((j) => j.by === by).map((j) => [stage.find(j.claim).id, j]));
}

function raiseFlag({ history, at, who, find, tools }: Stage): void {
  const { id: claim, article } = find(flag.claim);
  const raisedAt = at();
  const { about, sentence } = flag;
  const by = who[flag.by];
  history.record('flag.raised', by, raisedAt, [
    put('flag', {
      id: tools.newId(),
      claim,
      link: null,
      articles: [article],
      about,
      sentence,
      by,
      at: raisedAt,
      resolvedAt: null,
      resolvedBy: null,
    }),
  ]);
}

function decide({ history, at, who, find }: Stage): void {
  const { id: claim, article } = find(decision.claim);
  const decidedAt = at();
  const { kind, reason } = decision;
  const by = who[decision.by];
  history.record('claim.decided', by, decidedAt, [
    put('decision', { claim, article, kind, reason, by, at: decidedAt }),
  ]);
}
