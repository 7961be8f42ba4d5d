import type { ArticleText } from '@/domain/article';
import type { ClaimRecord } from '@/domain/claim';
import { changeArticle, lockSplit } from '@/domain/correcting';
import type { Stage } from '@/domain/examples/chapters/stage';
import { goldClaims, goldZones } from '@/domain/examples/gold';
import { ARTICLE_KEYS, type ArticleKey } from '@/domain/examples/sample-article';
import { sampleArticles } from '@/domain/examples/sample-articles';
import { dated, locked } from '@/domain/examples/story';
import { importArticle, suggestionOf } from '@/domain/importing';
import type { Change } from '@/domain/review-event';
import { changeTo, type ReviewState } from '@/domain/review-state';
import type { Proposal } from '@/domain/suggest/proposal';

/** The five articles come in, one gets an inferred date, and the split of four is settled and locked. */
export function bringIn(stage: Stage): ArticleText[] {
  const texts = ARTICLE_KEYS.map((key) => bring(stage, key));
  const { history, who, articles, at, tools } = stage;
  const datedAt = at();
  const by = who[dated.by];
  const { inferredDate } = dated;
  const { text } = sampleArticles[dated.article];
  const corrections = { inferredDate: { ...inferredDate } };
  const input = { article: articles[dated.article], corrections, text, by, at: datedAt, newId: tools.newId };
  history.commit(by, datedAt, changeArticle(history.state, input));
  for (const key of locked) {
    const lockedAt = at();
    const lock = { article: articles[key], locked: true, by: who.amira, at: lockedAt };
    history.commit(who.amira, lockedAt, lockSplit(history.state, lock));
  }
  return texts;
}

function bring({ history, who, articles, at, tools }: Stage, key: ArticleKey): ArticleText {
  const { source, text, title, author, language, publishedAt } = sampleArticles[key];
  const id = articles[key];
  const sha256 = tools.sha256(text);
  const importedAt = at();
  const by = who.amira;
  const proposal = tools.propose(text, { language, title });
  const settled = locked.includes(key);
  const ruling = importArticle(
    history.state,
    {
      id,
      text,
      sha256,
      source,
      title,
      author,
      url: `${source.url}/port-tavel`,
      language,
      publishedAt,
      method: 'paste',
      confirm: true,
      by,
      at: importedAt,
      newId: tools.newId,
    },
    settled ? { zones: [...goldZones(key)], claims: [] } : proposal,
  );
  const unlisted = settled ? settledClaims(history.state, { key, id, proposal, by, tools }) : null;
  history.commit(by, importedAt, ruling, unlisted ?? (ruling.ok ? ruling.unlisted : []));
  return {
    article: id,
    number: 1,
    text,
    sha256,
    originalSha256: sha256,
    mediaType: 'text/plain',
    encoding: 'utf-8',
  };
}

type Settling = Pick<Stage, 'tools'> & { key: ArticleKey; id: string; proposal: Proposal; by: string };

/** The split that people made, with the machine's suggestion wherever it had drawn the same bounds. */
function settledClaims(state: ReviewState, { key, id, proposal, by, tools }: Settling): Change[] {
  return goldClaims(key).map(({ start, end, text, zone }) => {
    const proposed = proposal.claims.find((claim) => claim.start === start && claim.end === end);
    const claim: ClaimRecord = {
      id: tools.newId(),
      article: id,
      textVersion: 1,
      start,
      end,
      text,
      zone,
      suggestion: proposed ? suggestionOf(proposed) : null,
      createdBy: proposed ? null : by,
      version: 1,
      deletedAt: null,
    };
    return changeTo(state, 'claim', claim.id, claim);
  });
}
