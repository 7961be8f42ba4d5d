import { openEntityBook } from '@/domain/examples/chapters/entities';
import { put } from '@/domain/examples/chapters/history';
import type { Stage } from '@/domain/examples/chapters/stage';
import { type GoldClaim, goldClaims } from '@/domain/examples/gold';
import { ARTICLE_KEYS } from '@/domain/examples/sample-article';
import { attributedBy, origins, sameAs } from '@/domain/examples/story';

/**
 * Who said it, through whom, and where it started: for every credited or hedged claim of the articles judged to
 * their end, and for the claims elsewhere whose origin somebody looked up. Last, two names are joined.
 */
export function attribute(stage: Stage): void {
  const { history, at, who, find, tools } = stage;
  const told = new Map(origins.map((origin) => [find(origin.claim).id, origin]));
  const book = openEntityBook(tools.newId);
  for (const key of ARTICLE_KEYS) {
    const gold = new Map<number, GoldClaim>(goldClaims(key).map((claim) => [claim.start, claim]));
    const worker = attributedBy.find((one) => one.article === key);
    for (const claim of stage.imported[key].claims) {
      const read = gold.get(claim.start);
      const origin = told.get(claim.id);
      const credited = read?.attribution != null || read?.hedged;
      const colleague = origin?.by ?? (credited ? worker?.by : undefined);
      if (!read || !colleague) continue;
      const by = who[colleague];
      const attributedAt = at();
      const puts = book.attribute(claim, read, origin ?? null, by, attributedAt);
      history.record('claim.attributed', by, attributedAt, puts);
    }
  }
  const joinedAt = at();
  const [a, b] = sameAs.names.map((name) => book.named(name).id);
  if (a === undefined || b === undefined) throw new Error('“same as” takes two names');
  const by = who[sameAs.by];
  history.record('entity.joined', by, joinedAt, [
    put('sameAs', { id: tools.newId(), a, b, grade: sameAs.grade, by, at: joinedAt }),
  ]);
}
