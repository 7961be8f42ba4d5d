import { ACTIVITY_SUBJECTS, type ActivitySubject } from '@/domain/activity';

export type ActivityFilter = {
  person?: string;
  article?: string;
  what?: ActivitySubject;
  /** `2026-03-14` */
  since?: string;
  /** A checkpoint's id: only what came after it. */
  checkpoint?: string;
};

type Search = Readonly<Record<string, string | string[] | undefined>>;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The filter that an address asks for, and from where on; what makes no sense is left out. */
export function filterOf(search: Search): { filter: ActivityFilter; before: number | null } {
  const one = (name: string, form: RegExp) => {
    const value = [search[name] ?? []].flat()[0] ?? '';
    return form.test(value) ? value : undefined;
  };
  const [person, article, since] = [one('person', UUID), one('article', UUID), one('since', DAY)];
  const checkpoint = one('checkpoint', UUID);
  const what = ACTIVITY_SUBJECTS.find((subject) => subject === one('what', /^\w+$/));
  const before = one('before', /^[1-9]\d{0,8}$/);
  return {
    filter: {
      ...(person ? { person } : {}),
      ...(article ? { article } : {}),
      ...(what ? { what } : {}),
      ...(since ? { since } : {}),
      ...(checkpoint ? { checkpoint } : {}),
    },
    before: before ? Number(before) : null,
  };
}

export function addressOf(review: string, filter: ActivityFilter, before?: number): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) search.set(name, value);
  if (before) search.set('before', String(before));
  const here = `/reviews/${review}/activity`;
  return search.size > 0 ? `${here}?${search}` : here;
}
