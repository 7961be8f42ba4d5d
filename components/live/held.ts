/** A list as it is shown, while it may have become another. */
export type Held = {
  /** Keys in the order they are shown in. */
  shown: readonly string[];
  /** How many updates would move it: rows that came, rows that went, and another order as one. */
  waiting: number;
};

export type Holding = {
  /** Rows that this page itself made or took away: those may move at once. */
  isMine?: (key: string) => boolean;
  /** The list is only as long as a page: what is missing at its end was pushed out, not taken away. */
  isPaged?: boolean;
  /** Rows that went say so where they stand: their going is no update. */
  saysGone?: boolean;
};

/**
 * Lays out `now` over what is shown without moving anything that others changed: their new rows wait, their removed ones
 * stay, the order stays. What one did oneself is there, or gone, at once.
 */
export function held(
  shown: readonly string[],
  now: readonly string[],
  { isMine = () => false, isPaged = false, saysGone = false }: Holding = {},
): Held {
  const there = new Set(now);
  const kept = shown.filter((key) => there.has(key) || !isMine(key));
  const before = new Set(kept);
  let waiting = isPaged || saysGone ? 0 : kept.filter((key) => !there.has(key)).length;
  // Behind the end of a page nothing came: rows moved up.
  const last = isPaged ? now.findLastIndex((key) => before.has(key)) : now.length;
  const laid = [...kept];
  for (const [at, key] of now.entries()) {
    if (before.has(key)) continue;
    if (isMine(key)) {
      const neighbour = now.slice(0, at).findLast((one) => laid.includes(one));
      laid.splice(neighbour === undefined ? 0 : laid.indexOf(neighbour) + 1, 0, key);
    } else if (at < last || !isPaged || before.size === 0) waiting += 1;
  }
  const common = now.filter((key) => before.has(key));
  const isReordered = kept.filter((key) => there.has(key)).some((key, at) => key !== common[at]);
  return { shown: laid, waiting: waiting + (isReordered ? 1 : 0) };
}
