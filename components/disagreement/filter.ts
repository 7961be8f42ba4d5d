import { DISAGREEMENT_REASONS, DISAGREEMENT_STATUSES, type DisagreementFilter } from '@/domain/disagreements';

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** The filter that an address asks for; what it does not know is left out. */
export function filterOf(search: Search): DisagreementFilter {
  const one = (name: string) => [search[name] ?? []].flat()[0];
  const status = DISAGREEMENT_STATUSES.find((each) => each === one('status'));
  const why = DISAGREEMENT_REASONS.find((each) => each === one('why'));
  const article = one('article');
  return { ...(status ? { status } : {}), ...(why ? { why } : {}), ...(article ? { article } : {}) };
}

/** The address of the queue with this filter. */
export function addressOf(review: string, { status, why, article }: DisagreementFilter): string {
  const search = new URLSearchParams();
  if (status && status !== 'open') search.set('status', status);
  if (why) search.set('why', why);
  if (article) search.set('article', article);
  const here = `/reviews/${review}/disagreements`;
  return search.size > 0 ? `${here}?${search}` : here;
}
