import type { SameAsRecord } from './attribution';

type SameAs = ReadonlyMap<string, SameAsRecord>;

/** Records are immutable, so what was worked out for one table of them stays right for as long as the table lives. */
const memo = new WeakMap<SameAs, (entity: string) => string>();

/**
 * Which entity stands for another: two ids give the same answer exactly when "same as" records join them, directly
 * or through others. Both grades join, because a likely repeat must not be counted as independence. The smallest id
 * of a group stands for it, so the answer does not depend on the order of the records.
 */
export function representativeOf(sameAs: SameAs): (entity: string) => string {
  const known = memo.get(sameAs);
  if (known) return known;
  const parent = new Map<string, string>();
  const find = (entity: string): string => {
    let root = entity;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    for (let at = entity; at !== root; ) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  for (const { a, b } of sameAs.values()) {
    const [x, y] = [find(a), find(b)];
    if (x < y) parent.set(y, x);
    else if (y < x) parent.set(x, y);
  }
  memo.set(sameAs, find);
  return find;
}
