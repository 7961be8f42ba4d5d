import type { ArticleRecord, ArticleText } from '@/domain/article';
import type { ClaimRecord } from '@/domain/claim';
import { goldClaims, goldZones } from '@/domain/examples/gold';
import type { ArticleKey } from '@/domain/examples/sample-article';
import { sampleArticles } from '@/domain/examples/sample-articles';
import type { SourceRecord } from '@/domain/source';
import type { Span } from '@/domain/span';
import type { Proposal, ProposedClaim, SuggestOptions } from '@/domain/suggest/proposal';
import type { ZonesRecord } from '@/domain/zone';

export type Propose = (text: string, options: SuggestOptions) => Proposal;

export type ImportedArticle = {
  source: SourceRecord;
  article: ArticleRecord;
  text: ArticleText;
  zones: ZonesRecord;
  claims: ClaimRecord[];
};

type Import = {
  key: ArticleKey;
  /** Whether people settled the zones and the split; else both are what the machine proposed. */
  settled: boolean;
  by: string;
  at: string;
  tools: { newId: () => string; sha256: (text: string) => string; propose: Propose };
};

/** One article as it stands after its import, with a settled split in place of the proposed one where people made it. */
export function importArticle({ key, settled, by, at, tools }: Import): ImportedArticle {
  const { newId, sha256, propose } = tools;
  const sample = sampleArticles[key];
  const { text, title, author, language, publishedAt } = sample;
  const proposal = propose(text, { language, title });
  const source: SourceRecord = { id: newId(), ...sample.source, version: 1 };
  const article: ArticleRecord = {
    id: newId(),
    number: Number(key.slice(1)),
    source: source.id,
    title,
    author,
    url: `${sample.source.url}/port-tavel`,
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    publishedAt,
    capturedAt: at,
    inferredDate:
      key === 'A3' ? { date: '2024-03-16', basis: 'It re-posts a story of 15 March 2024.' } : null,
    status: 'ready',
    warnings: [],
    sha256: sha256(text),
    length: text.length,
    textVersion: 1,
    importMethod: 'paste',
    importedBy: by,
    confirmedAt: at,
    splitLockedAt: null,
    splitLockedBy: null,
    origin: null,
    removedAt: null,
    version: 1,
  };
  const suggested = (span: Span) => proposal.claims.find((c) => c.start === span.start && c.end === span.end);
  const drawn = settled ? goldClaims(key) : proposal.claims;
  const claims = drawn.map(({ start, end, zone }): ClaimRecord => {
    const proposed = suggested({ start, end });
    return {
      id: newId(),
      article: article.id,
      textVersion: 1,
      start,
      end,
      text: text.slice(start, end),
      zone,
      suggestion: proposed ? suggestion(proposed) : null,
      createdBy: proposed ? null : by,
      version: 1,
      deletedAt: null,
    };
  });
  return {
    source,
    article,
    zones: { article: article.id, zones: [...(settled ? goldZones(key) : proposal.zones)] },
    claims,
    text: {
      article: article.id,
      number: 1,
      text,
      sha256: article.sha256,
      originalSha256: article.sha256,
      mediaType: 'text/plain',
      encoding: 'utf-8',
    },
  };
}

function suggestion({ kind, hedged, attribution, because }: ProposedClaim): ClaimRecord['suggestion'] {
  return { kind, hedged, attribution, because };
}
