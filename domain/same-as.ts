import type { SameAsRecord } from './attribution';

const itself = (entity: string) => entity;

type Joined = Pick<SameAsRecord, 'id' | 'a' | 'b' | 'grade' | 'at' | 'shown'>;
type Groups = {
  /** The records they were made from, to see whether they still stand: a live screen changes its tables in place. */
  of: readonly Joined[];
  representative: (entity: string) => string;
  shown: (entity: string) => string;
};

const known = new WeakMap<ReadonlyMap<string, Joined>, Groups>();

function groupsOf(sameAs: ReadonlyMap<string, Joined>): Groups {
  const before = known.get(sameAs);
  if (before && isOf(sameAs, before.of)) return before;
  const of = [...sameAs.values()];
  const groups = { of, representative: rootsOf(of), shown: shownOf(of) };
  known.set(sameAs, groups);
  return groups;
}

function isOf(sameAs: ReadonlyMap<string, Joined>, of: readonly Joined[]): boolean {
  if (sameAs.size !== of.length) return false;
  let at = 0;
  for (const record of sameAs.values()) if (record !== of[at++]) return false;
  return true;
}

/** For each entity the smallest id of those that the records join it with, directly or through others. */
function rootsOf(records: readonly Pick<Joined, 'a' | 'b'>[]): (entity: string) => string {
  const parent = new Map<string, string>();
  const find = (entity: string): string => {
    let root = entity;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    return root;
  };
  for (const { a, b } of records) {
    const [x, y] = [find(a), find(b)];
    if (x < y) parent.set(y, x);
    else if (y < x) parent.set(x, y);
  }
  return find;
}

/** Of each group joined with certainty, the entity whose name was chosen last; the smallest id where nobody chose. */
function shownOf(records: readonly Joined[]): (entity: string) => string {
  const certain = records
    .filter(({ grade }) => grade === 'certain')
    .sort((x, y) => (x.at < y.at || (x.at === y.at && x.id < y.id) ? -1 : 1));
  const root = rootsOf(certain);
  const chosen = new Map<string, string>();
  for (const { a, shown } of certain) if (shown) chosen.set(root(a), shown);
  return (entity) => chosen.get(root(entity)) ?? root(entity);
}

/**
 * Which entity stands for another: two ids give the same answer exactly when "same as" records join them, directly
 * or through others. Both grades join, because a likely repeat must not be counted as independence. The smallest id
 * of a group stands for it, so the answer does not depend on the order of the records.
 */
export function representativeOf(sameAs: ReadonlyMap<string, Joined>): (entity: string) => string {
  return sameAs.size === 0 ? itself : groupsOf(sameAs).representative;
}

/**
 * By whose name an entity goes: names joined with certainty are one name everywhere, the one that was chosen. A likely
 * "same as" joins the counts and leaves each its own name, because who reads has to see that it is a guess.
 */
export function shownBy(sameAs: ReadonlyMap<string, Joined>): (entity: string) => string {
  return sameAs.size === 0 ? itself : groupsOf(sameAs).shown;
}
