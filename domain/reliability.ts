/**
 * Agreement beyond chance, for nominal values.
 * α: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
 * κ: J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20 (1960).
 */

/**
 * Krippendorff's α for nominal data. Each unit is the list of values it was given, by any number of observers;
 * a unit with fewer than two values cannot be paired and is passed over. Null where chance leaves nothing to
 * measure: no pairable unit, or one value only.
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): number | null {
  const totals = new Map<string, number>();
  let pairable = 0;
  let disagreeing = 0;
  for (const values of units) {
    const m = values.length;
    if (m < 2) continue;
    const counts = tally(values);
    pairable += m;
    let agreeing = 0;
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count);
      agreeing += count * (count - 1);
    }
    disagreeing += (m * (m - 1) - agreeing) / (m - 1);
  }
  let same = 0;
  for (const count of totals.values()) same += count * (count - 1);
  const expected = pairable * (pairable - 1) - same;
  if (expected === 0) return null;
  return 1 - ((pairable - 1) * disagreeing) / expected;
}

/** Cohen's κ for two judges, from the pairs of values they gave. Null for no pair, and where both only ever gave one value. */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const n = pairs.length;
  if (n === 0) return null;
  const first = tally(pairs.map(([a]) => a));
  const second = tally(pairs.map(([, b]) => b));
  const observed = pairs.filter(([a, b]) => a === b).length / n;
  let chance = 0;
  for (const [value, count] of first) chance += (count / n) * ((second.get(value) ?? 0) / n);
  return chance === 1 ? null : (observed - chance) / (1 - chance);
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
