import type { Claim, ClaimReview, CreativeWork, Graph, Organization, Person } from 'schema-dts';
import type { SpeakerType } from '@/domain/attribution';
import type { Report, ReportClaim, ReportStatement, ReportStep, SourceProfile } from './report';

/** Speakers who are people; all others speak as a body, or are no speakers but works. */
const PEOPLE: readonly SpeakerType[] = ['named_person', 'described_person', 'anonymous_person'];
const WORKS: readonly SpeakerType[] = ['document', 'video'];

/** Can the report be written in this format? Only what an editor has concluded is in it. */
export const hasConclusions = ({ statements }: Pick<Report, 'statements'>) =>
  statements.some(({ conclusion }) => conclusion !== null);

const speaker = (name: string, type: SpeakerType): Person | Organization =>
  PEOPLE.includes(type) ? { '@type': 'Person', name } : { '@type': 'Organization', name };

const named = (steps: readonly ReportStep[], isWork: boolean) =>
  steps.flatMap(({ name, type }) => (name && WORKS.includes(type) === isWork ? [{ name, type }] : []));

/** Where the claim stands: the outlet's article, and never who said it. */
function appearance(claim: ReportClaim, sources: readonly SourceProfile[]): CreativeWork {
  const source = sources.find(({ articles }) => articles.some(({ name }) => name === claim.article));
  const article = source?.articles.find(({ name }) => name === claim.article);
  const { title, url, publishedAt } = article ?? {};
  return {
    '@type': 'Article',
    ...(title ? { headline: title } : {}),
    ...(url ? { url } : {}),
    // Only what is a date: a page may state anything.
    ...(publishedAt && /^\d{4}-\d{2}-\d{2}/.test(publishedAt) ? { datePublished: publishedAt } : {}),
    publisher: { '@type': 'Organization', name: claim.source },
  };
}

/** A claim in the outlet's own voice has the outlet for its author; a quote whose speaker nobody has named has none. */
function authors({ kind, attribution, source }: ReportClaim): (Person | Organization)[] {
  const speakers = attribution?.speakers ?? [];
  if (speakers.length > 0) return named(speakers, false).map(({ name, type }) => speaker(name, type));
  return kind === 'attributed_quote' || attribution?.hedged
    ? []
    : [{ '@type': 'Organization', name: source }];
}

function item(claim: ReportClaim, sources: readonly SourceProfile[]): Claim {
  const author = authors(claim);
  const works = named(claim.attribution?.speakers ?? [], true);
  return {
    '@type': 'Claim',
    name: claim.name,
    text: claim.text,
    ...(claim.language ? { inLanguage: claim.language } : {}),
    ...(author.length > 0 ? { author } : {}),
    ...(works.length > 0
      ? { isBasedOn: works.map(({ name }): CreativeWork => ({ '@type': 'CreativeWork', name })) }
      : {}),
    appearance: appearance(claim, sources),
  };
}

const weighs = ({ kind }: ReportClaim) => kind !== null && kind !== 'excluded' && kind !== 'reader_comment';

/**
 * What editors concluded, as schema.org ClaimReview (https://schema.org/ClaimReview), for publishers with a site of
 * their own; the search feature that read it was retired in June 2025. One for each statement with a conclusion. The
 * label is words and has no number beside it: grades run the other way than `bestRating`, and 6 is no number. Relations
 * between claims are not part of it; they travel as web annotations.
 * @param address of the report, for people
 */
export function claimReviews(report: Report, address: string): Graph {
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  const review = ({ id, name, claims: own, conclusion }: ReportStatement): ClaimReview[] => {
    if (!conclusion) return [];
    const items = own.flatMap((each) => claims.get(each.id) ?? []).filter(weighs);
    return [
      {
        '@type': 'ClaimReview',
        '@id': `urn:uuid:${id}`,
        url: address,
        claimReviewed: name,
        datePublished: conclusion.at,
        author: { '@type': 'Person', name: conclusion.by },
        reviewBody: conclusion.text,
        reviewRating: { '@type': 'Rating', alternateName: conclusion.label },
        itemReviewed: items.map((claim) => item(claim, report.sources)),
      },
    ];
  };
  return { '@context': 'https://schema.org', '@graph': report.statements.flatMap(review) };
}
