/**
 * A value with the keys of every object in code-unit order, so that equal records are equal bytes wherever they have
 * been (Postgres keeps jsonb in an order of its own).
 */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}
