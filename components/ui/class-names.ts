import { type ClassValue, clsx } from 'clsx';
import { twMerge } from 'tailwind-merge';

/** Joins class names; of two utilities that set the same property the later one stays. */
export function cn(...values: ClassValue[]): string {
  return twMerge(clsx(values));
}
