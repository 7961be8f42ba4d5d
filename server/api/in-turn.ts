const last = new Map<string, Promise<unknown>>();

/**
 * Runs `work` when everything asked for before under the same key is done, in this process. Not for safety, which the
 * database gives, but so that twenty files dropped at once, each of which takes the next number, do not all decide again
 * nineteen times.
 */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const mine = (last.get(key) ?? Promise.resolve()).then(work, work);
  last.set(key, mine);
  const leave = () => {
    if (last.get(key) === mine) last.delete(key);
  };
  mine.then(leave, leave);
  return mine;
}
