import type { SameAsRecord } from './attribution';

const itself = (entity: string) => entity;

/**
 * Which entity stands for another: two ids give the same answer exactly when "same as" records join them, directly
 * or through others. Both grades join, because a likely repeat must not be counted as independence. The smallest id
 * of a group stands for it, so the answer does not depend on the order of the records.
 */
export function representativeOf(sameAs: ReadonlyMap<string, SameAsRecord>): (entity: string) => string {
  if (sameAs.size === 0) return itself;
  const parent = new Map<string, string>();
  const find = (entity: string): string => {
    let root = entity;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    return root;
  };
  for (const { a, b } of sameAs.values()) {
    const [x, y] = [find(a), find(b)];
    if (x < y) parent.set(y, x);
    else if (y < x) parent.set(x, y);
  }
  return find;
}
