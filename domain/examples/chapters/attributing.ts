import { attribute, type NamedStep } from '@/domain/attributing';
import { put } from '@/domain/examples/chapters/history';
import type { Stage } from '@/domain/examples/chapters/stage';
import { goldClaims } from '@/domain/examples/gold';
import type { GoldSpeaker } from '@/domain/examples/gold-reading';
import { ARTICLE_KEYS, type ArticleKey } from '@/domain/examples/sample-article';
import { attributedBy, origins, sameAs, sameName } from '@/domain/examples/story';

const step = ({ name, type }: GoldSpeaker): NamedStep => ({
  name: name === null ? null : (sameName[name] ?? name),
  type,
});

/**
 * Who said it, through whom, and where it started: for every credited or hedged claim of the articles judged to
 * their end, and for the claims elsewhere whose origin somebody looked up. Last, two names are joined.
 */
export function credit(stage: Stage): void {
  for (const key of ARTICLE_KEYS) creditArticle(stage, key);
  const { history, at, who, tools } = stage;
  const joinedAt = at();
  const by = who[sameAs.by];
  const [a, b] = sameAs.names.map((name) => {
    const entity = [...history.state.entity.values()].find((one) => one.name === name);
    if (!entity) throw new Error(`nobody in the sample names “${name}”`);
    return entity.id;
  });
  if (a === undefined || b === undefined) throw new Error('“same as” takes two names');
  history.record('entity.joined', by, joinedAt, [
    put('sameAs', { id: tools.newId(), a, b, grade: sameAs.grade, by, at: joinedAt, shown: null }),
  ]);
}

function creditArticle(stage: Stage, key: ArticleKey): void {
  const { history, at, who, find, tools } = stage;
  const told = new Map(
    origins.filter((one) => one.claim.article === key).map((one) => [find(one.claim).id, one]),
  );
  const gold = new Map(goldClaims(key).map((claim) => [claim.start, claim]));
  const worker = attributedBy.find((one) => one.article === key);
  for (const claim of stage.claims(key)) {
    const read = gold.get(claim.start);
    const origin = told.get(claim.id);
    const credited = read?.attribution != null || read?.hedged;
    const colleague = origin?.by ?? (credited ? worker?.by : undefined);
    if (!read || !colleague) continue;
    const by = who[colleague];
    const attributedAt = at();
    const started = origin ? step(origin.origin) : null;
    const attribution = {
      sources: (read.attribution?.sources ?? []).map(step),
      mode: read.attribution?.mode ?? 'indirect',
      cue: read.attribution?.cue ?? null,
      chain: (read.attribution?.chain ?? []).map(step),
      origin: started && started.name !== null ? { ...started, name: started.name } : null,
      refersTo: origin?.refersTo ?? null,
      hedged: read.hedged,
      stake: origin?.stake ?? null,
    };
    const input = { claim: claim.id, attribution, by, at: attributedAt, newId: tools.newId };
    history.commit(by, attributedAt, attribute(history.state, input));
  }
}
