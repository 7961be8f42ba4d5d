import { type ArticleText, articleName } from '@/domain/article';
import type { SpeakerType } from '@/domain/attribution';
import { INDEPENDENCES } from '@/domain/claim-link';
import { KINDS } from '@/domain/kind';
import { articlesOf, type CountedClaim, countedClaims, weighs } from '@/domain/metrics/claims';
import { claimsBehind } from '@/domain/metrics/claims-behind';
import { type CountedLink, countedLinks, counts } from '@/domain/metrics/links';
import { SOURCINGS } from '@/domain/metrics/sourcing';
import type { ReviewState } from '@/domain/review-state';
import { headlineReadings } from './headlines';
import { reportLinks } from './links';
import { capturesOf, commentsOf } from './method';
import { namesOf } from './names';
import type { Capture, CommentCount, HeadlineReading, Report, SourceProfile } from './report';
import { sourceProfile } from './sources';

/** A claim as it stands in the list behind a number. */
export type ListedClaim = {
  id: string;
  name: string;
  article: string;
  text: string;
  language: string | null;
  direction: 'ltr' | 'rtl';
};

/** One article of the source with what was captured of it. */
export type SourceArticle = SourceProfile['articles'][number] & {
  id: string;
  version: number;
  origin: { id: string; name: string; type: SpeakerType } | null;
  declaredComments: number | null;
  comments: CommentCount | null;
  capture: Capture | null;
  /** Times that its claims speak of, earliest and latest; null where nobody has said one. */
  refersTo: { from: string; to: string } | null;
};

/** The profile of one source with the numbers of the report, and the claims behind each of them. */
export type SourcePage = {
  profile: SourceProfile;
  /** Claims by `kind:…`, `sourcing:…`, `origin:…`, `support:…`; of each as many as its number says. */
  lists: Record<string, string[]>;
  claims: Record<string, ListedClaim>;
  articles: SourceArticle[];
  headlines: HeadlineReading[];
  conflicts: Report['conflicts'];
  corroborations: Report['corroborations'];
};

const touches = (source: string) => (link: CountedLink) =>
  link.a.article.source === source || link.b.article.source === source;

/** Null for a source without an article that counts. */
export function sourcePage(
  state: ReviewState,
  id: string,
  texts: Readonly<Record<string, Pick<ArticleText, 'originalSha256'>>>,
): SourcePage | null {
  const all = articlesOf(state);
  const mine = all.filter((article) => article.source === id);
  if (mine.length === 0) return null;
  const names = namesOf(state, 'names');
  const claims = countedClaims(state);
  const links = countedLinks(state, claims);
  const own = claims.filter(({ article }) => article.source === id);
  const profile = sourceProfile(state, names, claims, links, {
    id,
    sources: new Set(all.map(({ source }) => source)).size,
  });
  const comments = new Map(commentsOf(state, names, own).articles.map((count) => [count.article, count]));
  const captures = new Map(capturesOf(state, names, texts).map((capture) => [capture.article, capture]));
  const cards = new Map(profile.articles.map((card) => [card.name, card]));
  const lists = listsOf(state, claims, own, profile);
  const listed = new Set(Object.values(lists).flat());
  const theirs = links.filter(touches(id));
  const { conflicts, corroborations } = reportLinks(state, names, theirs);
  return {
    profile,
    lists,
    claims: Object.fromEntries(
      own
        .filter(({ claim }) => listed.has(claim.id))
        .map((counted) => [counted.claim.id, listedClaim(counted)]),
    ),
    articles: mine.flatMap((article): SourceArticle[] => {
      const name = articleName(article);
      const card = cards.get(name);
      const origin = article.origin ? state.entity.get(article.origin) : undefined;
      if (!card) return [];
      return [
        {
          ...card,
          id: article.id,
          version: article.version,
          origin: origin
            ? { id: origin.id, name: names.entity(origin.id) ?? origin.name, type: origin.type }
            : null,
          declaredComments: article.declaredComments ?? null,
          comments: comments.get(name) ?? null,
          capture: captures.get(name) ?? null,
          refersTo: refersTo(state, own, article.id),
        },
      ];
    }),
    headlines: headlineReadings(state, names, own, theirs.filter(counts)),
    conflicts,
    corroborations,
  };
}

const listedClaim = ({ claim, name, article }: CountedClaim): ListedClaim => ({
  id: claim.id,
  name,
  article: article.id,
  text: claim.text,
  language: article.language,
  direction: article.direction,
});

function listsOf(
  state: ReviewState,
  all: readonly CountedClaim[],
  own: readonly CountedClaim[],
  { origins }: SourceProfile,
): SourcePage['lists'] {
  const ids = (passes: (counted: CountedClaim) => boolean) => own.filter(passes).map(({ claim }) => claim.id);
  const behind = (of: 'sourcing' | 'support' | 'origin', which: string, among: readonly CountedClaim[]) => {
    const found = claimsBehind(state, [{ of, which }], among);
    return ids(({ claim }) => found.has(claim.id));
  };
  const pairs: [string, string[]][] = [
    ...KINDS.map((kind): [string, string[]] => [`kind:${kind}`, ids((c) => c.tagged && c.kind === kind)]),
    ['kind:excluded', ids((c) => c.tagged && c.kind === 'excluded')],
    ['kind:untagged', ids((c) => !c.tagged)],
    ['kind:open', ids((c) => c.tagged && c.kind === null)],
    ['hedged', ids((c) => weighs(c) && state.attribution.get(c.claim.id)?.hedged === true)],
    ...SOURCINGS.map((which): [string, string[]] => [`sourcing:${which}`, behind('sourcing', which, own)]),
    // How a claim is backed is seen from the claims of the others.
    ...[...INDEPENDENCES, 'conflicting', 'none'].map((which): [string, string[]] => [
      `support:${which}`,
      behind('support', which, all),
    ]),
    ...[...origins.origins.map(({ entity }) => entity), 'unknown'].map((which): [string, string[]] => [
      `origin:${which}`,
      behind('origin', which, own),
    ]),
  ];
  return Object.fromEntries(pairs);
}

function refersTo(
  state: ReviewState,
  own: readonly CountedClaim[],
  article: string,
): SourceArticle['refersTo'] {
  const times = own
    .filter(({ claim }) => claim.article === article)
    .flatMap(({ claim }) => {
      const { from, to } = state.attribution.get(claim.id)?.refersTo ?? {};
      return [from, to].filter((time): time is string => typeof time === 'string');
    })
    .sort();
  const [first, last] = [times[0], times.at(-1)];
  return first && last ? { from: first, to: last } : null;
}
