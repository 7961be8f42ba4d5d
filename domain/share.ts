/** A count with the number it is out of; `percent` is whole, and null where the denominator is under ten. */
export type Share = { count: number; of: number; percent: number | null };

/** The smallest denominator from which a percentage says more than the count. */
export const PERCENT_FROM = 10;

export function share(count: number, of: number): Share {
  return { count, of, percent: of >= PERCENT_FROM ? Math.round((count / of) * 100) : null };
}
