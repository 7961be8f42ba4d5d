import { passKey } from './reviewer';

/** Where in a review a person can be. */
export const SCREENS = [
  'overview',
  'articles',
  'import',
  'check',
  'article',
  'claims',
  'compare',
  'matrix',
  'links',
  'disagreements',
  'report',
  'members',
  'activity',
  'codebook',
  'other',
] as const;
export type Screen = (typeof SCREENS)[number];

/** How often a tab says that it is here. */
export const HEARTBEAT_MS = 15_000;
/** Who was not heard for so long is not here any more: two heartbeats. */
export const HERE_MS = 30_000;
/** Without pointer or key for so long, a person is idle. */
export const IDLE_MS = 2 * 60_000;
/** Without pointer or key for so long, a person is gone, though the tab may stand open. */
export const GONE_MS = 5 * 60_000;
/** Who edits boundaries and does nothing for so long may be relieved of them. */
export const TAKE_OVER_MS = 60_000;

/** One tab of a member. Times are milliseconds on the clock of the process that keeps it. */
export type TabPresence = {
  member: string;
  tab: string;
  screen: Screen;
  article: string | null;
  claim: string | null;
  /** The claim whose boundaries are edited in this tab. */
  editing: string | null;
  editingSince: number;
  /** It took the boundaries over from someone. */
  tookOver: boolean;
  /** The person wants to appear as away. */
  away: boolean;
  heardAt: number;
  activeAt: number;
};

/** What decides who may see where somebody is. */
export type PresenceFacts = {
  blindFirst: boolean;
  /** Who is a member now. */
  members: ReadonlySet<string>;
  /** `passKey`s of the finished passes. */
  finished: ReadonlySet<string>;
  /** Numbers of the review's articles. A tab that names another is in none. */
  articles: ReadonlyMap<string, number>;
  /** The live claims that tabs name: the article and the number in it. */
  claims: ReadonlyMap<string, { article: string; number: number }>;
};

export type PersonHere = {
  member: string;
  screen: Screen;
  article: string | null;
  /** 2 for A2. */
  articleNumber: number | null;
  claim: string | null;
  /** Its place among the live claims of the article, from 1. */
  claimNumber: number | null;
  /** Whole seconds without pointer or key; 0 for who is not idle. */
  idle: number;
};
/** Someone edits the boundaries of a claim; `member` is null where a blind pass or the person's wish withholds who. */
export type BoundariesHeld = {
  claim: string;
  member: string | null;
  /** They did nothing for a minute: someone else may take over. */
  free: boolean;
};
export type PresenceView = { people: PersonHere[]; editing: BoundariesHeld[] };

export const NOBODY: PresenceView = { people: [], editing: [] };

/** Is this tab heard, and is there still somebody at it? */
export const isHere = (tab: TabPresence, now: number) =>
  now - tab.heardAt < HERE_MS && now - tab.activeAt < GONE_MS;

/** Who took over last holds the boundaries; else who began first. */
const before = (one: TabPresence, other: TabPresence) =>
  Number(other.tookOver) - Number(one.tookOver) ||
  (one.tookOver ? other.editingSince - one.editingSince : one.editingSince - other.editingSince) ||
  (one.tab < other.tab ? -1 : 1);

/** The tab that holds the boundaries of a claim, or null. */
export function holderOf(tabs: readonly TabPresence[], claim: string, now: number): TabPresence | null {
  return tabs.filter((tab) => tab.editing === claim && isHere(tab, now)).sort(before)[0] ?? null;
}

/** May `member` begin to edit these boundaries although somebody else does: have they left them alone for a minute? */
export function mayTakeOver(holder: TabPresence | null, member: string, now: number): boolean {
  return holder === null || holder.member === member || now - holder.activeAt >= TAKE_OVER_MS;
}

/** In a blind review, where in an article a person is, is shown once both have finished their pass of it. */
function showsPlace(facts: PresenceFacts, article: string | null, one: string, other: string): boolean {
  if (!facts.blindFirst) return true;
  return (
    article !== null &&
    facts.finished.has(passKey(article, one)) &&
    facts.finished.has(passKey(article, other))
  );
}

/**
 * Who else is in the review as one member may see it. Of several tabs of a person the one used last counts. That the
 * boundaries of a claim are being edited is told even in a blind pass, without a name: they are everyone's, and no
 * judgement.
 */
export function presenceFor(
  viewer: string,
  tabs: readonly TabPresence[],
  facts: PresenceFacts,
  now: number,
): PresenceView {
  const here = tabs.filter((tab) => isHere(tab, now) && facts.members.has(tab.member));
  const latest = new Map<string, TabPresence>();
  for (const tab of here) {
    const other = latest.get(tab.member);
    const later = !other || tab.activeAt - other.activeAt || tab.heardAt - other.heardAt;
    if (later === true || later > 0) latest.set(tab.member, tab);
  }
  const people = [...latest.values()]
    .filter((tab) => tab.member !== viewer && !tab.away)
    .map((tab): PersonHere => {
      const idle = now - tab.activeAt;
      const number = tab.article === null ? undefined : facts.articles.get(tab.article);
      const on = tab.claim === null ? undefined : facts.claims.get(tab.claim);
      const claim =
        on?.article === tab.article && showsPlace(facts, tab.article, viewer, tab.member) ? on : undefined;
      return {
        member: tab.member,
        screen: tab.screen,
        article: number === undefined ? null : tab.article,
        articleNumber: number ?? null,
        claim: claim ? tab.claim : null,
        claimNumber: claim?.number ?? null,
        idle: idle >= IDLE_MS ? Math.floor(idle / 1000) : 0,
      };
    })
    .sort((a, b) => (a.member < b.member ? -1 : 1));
  const claims = new Set(here.flatMap((tab) => tab.editing ?? []));
  const editing = [...claims].sort().flatMap((claim): BoundariesHeld[] => {
    const holder = holderOf(here, claim, now);
    const on = facts.claims.get(claim);
    if (!holder || !on) return [];
    const { member, away, activeAt } = holder;
    const named = member === viewer || (!away && showsPlace(facts, on.article, viewer, member));
    return [{ claim, member: named ? member : null, free: now - activeAt >= TAKE_OVER_MS }];
  });
  return { people, editing };
}

/** The same for two views that look alike: how long somebody has been idle counts itself on, and needs no telling. */
export function sightOf({ people, editing }: PresenceView): string {
  return JSON.stringify([people.map((person) => ({ ...person, idle: person.idle > 0 })), editing]);
}
