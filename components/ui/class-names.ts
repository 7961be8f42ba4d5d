import { type ClassValue, clsx } from 'clsx';
import { mergeClasses } from '@/components/ui/merge-classes';

/** The same few hundred strings come again with every render. */
const MOST_KEPT = 1_000;
const kept = new Map<string, string>();

/** Joins class names; of two utilities that set the same property the later one stays. */
export function cn(...values: ClassValue[]): string {
  const classes = clsx(values);
  const known = kept.get(classes);
  if (known !== undefined) return known;
  const merged = mergeClasses(classes);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(classes, merged);
  return merged;
}
