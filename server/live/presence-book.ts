import { isHere, type TabPresence } from '@/domain/presence';

/** Tabs of one member that are kept; the one not heard longest gives way. */
const MOST_OF_MEMBER = 8;
/** What a flood of made-up names may take up at most. */
const MOST_OF_REVIEW = 1_000;
const MOST_REVIEWS = 5_000;

/** Everyone in every review, as this process has heard. In memory only. */
export class PresenceBook {
  private readonly reviews = new Map<string, Map<string, TabPresence>>();

  of(review: string): TabPresence[] {
    return [...(this.reviews.get(review)?.values() ?? [])];
  }

  get(review: string, member: string, tab: string): TabPresence | undefined {
    return this.reviews.get(review)?.get(`${member} ${tab}`);
  }

  all(): [review: string, tab: TabPresence][] {
    return [...this.reviews].flatMap(([review, tabs]) =>
      [...tabs.values()].map((tab): [string, TabPresence] => [review, tab]),
    );
  }

  /** Writes down where a tab is. Answers false when the book is full. */
  put(review: string, tab: TabPresence): boolean {
    const key = `${tab.member} ${tab.tab}`;
    let tabs = this.reviews.get(review);
    if (!tabs) {
      if (this.reviews.size >= MOST_REVIEWS) return false;
      tabs = new Map();
      this.reviews.set(review, tabs);
    }
    if (!tabs.has(key)) {
      const own = [...tabs].filter(([, each]) => each.member === tab.member);
      const oldest = own.sort(([, a], [, b]) => a.heardAt - b.heardAt)[0];
      if (own.length >= MOST_OF_MEMBER && oldest) tabs.delete(oldest[0]);
      if (tabs.size >= MOST_OF_REVIEW) return false;
    }
    tabs.set(key, tab);
    return true;
  }

  drop(review: string, member: string, tab: string): boolean {
    const tabs = this.reviews.get(review);
    const had = tabs?.delete(`${member} ${tab}`) ?? false;
    if (tabs?.size === 0) this.reviews.delete(review);
    return had;
  }

  /** Forgets whoever is gone. */
  sweep(now: number): void {
    for (const [review, tab] of this.all()) if (!isHere(tab, now)) this.drop(review, tab.member, tab.tab);
  }
}
