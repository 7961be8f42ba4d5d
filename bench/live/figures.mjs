/** Percentiles and how figures are written. */

/** @returns {number} the smallest value that `share` of the list do not exceed */
export function percentile(list, share) {
  const sorted = [...list].sort((x, y) => x - y);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const spread = (list) => [0.5, 0.95, 0.99].map((share) => percentile(list, share));
export const ms = (value) => (Number.isFinite(value) ? value.toFixed(1) : '–');
export const ratio = (value) => (Number.isFinite(value) ? value.toFixed(2) : '–');
export const perSecond = (value) => value.toFixed(0);
