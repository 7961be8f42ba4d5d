import { decide } from '@/domain/deciding';
import { put } from '@/domain/examples/chapters/history';
import type { Stage } from '@/domain/examples/chapters/stage';
import { goldClaims } from '@/domain/examples/gold';
import { decision, flag, judgements, passes } from '@/domain/examples/story';
import { judge, judgeMany } from '@/domain/judging';
import { setPass } from '@/domain/passing';

/** The colleagues read: passes with their judgements, then a flag, then a decision. */
export function read(stage: Stage): void {
  for (const pass of passes) readThrough(stage, pass);
  raiseFlag(stage);
  settle(stage);
}

/** One pass: the kinds of the gold at once, then one by one what this reader sees otherwise or gives a reason for. */
function readThrough(stage: Stage, { article, by, last }: (typeof passes)[number]): void {
  const { history, at, who, articles } = stage;
  const reviewer = who[by];
  const claims = stage.claims(article);
  const read = claims.slice(0, last ? claims.indexOf(stage.find(last)) + 1 : claims.length);
  const own = new Map(
    judgements
      .filter((one) => one.by === by && one.claim.article === article)
      .map((one) => [stage.find(one.claim).id, one]),
  );
  const kinds = new Map(goldClaims(article).map(({ start, kind }) => [start, kind]));
  const items = read.flatMap((claim) => {
    const kind = kinds.get(claim.start);
    return kind && !own.has(claim.id) ? [{ claim: claim.id, kind }] : [];
  });
  const judgedAt = at();
  history.commit(reviewer, judgedAt, judgeMany(history.state, { reviewer, at: judgedAt, items }));
  for (const [claim, { kind, reason }] of own) {
    const moment = at();
    history.commit(reviewer, moment, judge(history.state, { claim, reviewer, kind, reason, at: moment }));
  }
  if (last) return;
  const finishedAt = at();
  const pass = { article: articles[article], reviewer, status: 'finished', at: finishedAt } as const;
  history.commit(reviewer, finishedAt, setPass(history.state, pass));
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

function settle({ history, at, who, find }: Stage): void {
  const decidedAt = at();
  const by = who[decision.by];
  const { kind, reason } = decision;
  const settled = { claim: find(decision.claim).id, kind, reason, by, at: decidedAt };
  history.commit(by, decidedAt, decide(history.state, settled));
}
