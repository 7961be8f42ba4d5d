import { JUDGED_KINDS, type JudgedKind } from '@/domain/kind';
import type { ClaimState } from '@/domain/standing';
import { numberBehind } from './number-behind';

export const CLAIM_STATES = [
  'suggested',
  'waiting',
  'agreed',
  'disagreement',
  'decided',
  'unresolved',
  'recheck',
] as const satisfies readonly ClaimState[];

export const CLAIM_DATES = ['refers_to', 'published'] as const;
export type ClaimDate = (typeof CLAIM_DATES)[number];

/** What a list of claims shows only; a filter left out lets everything through. */
export type ClaimListFilter = {
  article?: string;
  kind?: JudgedKind;
  state?: ClaimState;
  tagged?: boolean;
  /** Tagged, and of no kind yet: too few judgements, a disagreement, a recheck, or left unresolved. */
  open?: boolean;
  withoutSpeaker?: boolean;
  /** Claims that weigh and stand in no row of the matrix. */
  single?: boolean;
  /** The claims that a number elsewhere counts, as `domain/metrics/number-behind.ts` spells it. */
  behind?: string;
  /** Words of the claim, as `domain/search-words.ts` reads them. */
  q?: string;
  /** Part of a name of somebody it is credited to. */
  speaker?: string;
  /** Part of a name of where its information started. */
  origin?: string;
  /** Id of the source whose article it stands in. */
  source?: string;
  /** Which date `from` and `to` are about: the one the claim speaks of, or its article's. */
  dated?: ClaimDate;
  /** First and last day, month or year: `2026-03-14`, `2026-03`, `2026`. */
  from?: string;
  to?: string;
};

type Asked = Record<string, string | string[] | undefined>;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** A day, a month or a year. */
export const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The filter an address asks for; what it does not understand it leaves out. */
export function filterOf(asked: Asked): ClaimListFilter {
  const one = (name: string) => {
    const value = asked[name];
    // Postgres stores no NUL, so no claim has one.
    return (Array.isArray(value) ? value[0] : value)?.replaceAll('\0', '').slice(0, 500).trim() || undefined;
  };
  const like = (name: string, form: RegExp) => (form.test(one(name) ?? '') ? one(name) : undefined);
  const is = (name: string, value: string) => (one(name) === value ? true : undefined);
  const tagged = one('tagged');
  const [from, to] = [like('from', DATE), like('to', DATE)];
  return without({
    article: like('article', UUID),
    kind: JUDGED_KINDS.find((each) => each === one('kind')),
    state: CLAIM_STATES.find((each) => each === one('state')),
    tagged: tagged === 'true' || tagged === 'false' ? tagged === 'true' : undefined,
    open: is('open', 'true'),
    withoutSpeaker: is('without', 'speaker'),
    single: is('single', 'true'),
    behind: numberBehind(one('behind')) ? one('behind') : undefined,
    q: one('q'),
    speaker: one('speaker'),
    origin: one('origin'),
    source: like('source', UUID),
    dated: CLAIM_DATES.find((each) => each === one('dated')),
    from,
    to,
  });
}

/** Only what was said. */
function without(
  filter: { [Name in keyof ClaimListFilter]: ClaimListFilter[Name] | undefined },
): ClaimListFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** What of an address is its filter, in one order and spelling: two that ask for the same are the same. */
export function queryOf(filter: ClaimListFilter): string {
  const { tagged, open, withoutSpeaker, single, ...rest } = filter;
  const said = {
    ...rest,
    ...(tagged === undefined ? {} : { tagged: String(tagged) }),
    ...(open ? { open: 'true' } : {}),
    ...(withoutSpeaker ? { without: 'speaker' } : {}),
    ...(single ? { single: 'true' } : {}),
  };
  return new URLSearchParams(Object.entries(said).sort(([x], [y]) => (x < y ? -1 : 1))).toString();
}
