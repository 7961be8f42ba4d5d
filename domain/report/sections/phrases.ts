import type { Direction } from '@/domain/article';
import type { RefersTo } from '@/domain/attribution';
import { share } from '@/domain/share';
import type { Run } from '../document';
import type { Passage, ReportGrade, ReportStep } from '../report';
import { PRECISION_WORD, SPEAKER_WORD } from '../words';

/** "7 of 23", and from a denominator of ten "7 of 23 (30 %)". */
export function shareText(count: number, of: number): string {
  const { percent } = share(count, of);
  return percent === null ? `${count} of ${of}` : `${count} of ${of} (${percent} %)`;
}

export const shared = (count: number, of: number): Run[] => [{ text: shareText(count, of) }];
export const counted = (count: number): Run[] => [{ text: String(count) }];

/** "1 claim", "2 claims". */
export const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

/** 2026-03-14T09:30:00.000Z as "2026-03-14 09:30 UTC"; what is no full time stays as it is. */
export function moment(at: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/.exec(at);
  return parts ? `${parts[1]} ${parts[2]} UTC` : at;
}

/** The day alone, where a table has no room for the time. */
export const day = (at: string) => moment(at).slice(0, 10);

/** The time a claim speaks of: "2026-03-14", "about 2026-03", "2026-03-13 to 2026-03-14", "date unknown". */
export function refersToText(refersTo: RefersTo | null): string {
  if (!refersTo) return '';
  const { from, to, precision } = refersTo;
  const span = from && to && from !== to ? `${from} to ${to}` : (from ?? to ?? '');
  return [PRECISION_WORD[precision], span].filter((part) => part !== '').join(' ');
}

/** "Ines Calder (named person)", "unnamed (anonymous person)". */
export function stepText({ name, type }: ReportStep): string {
  const unnamed = type === 'anonymous_person' ? 'unnamed' : 'unknown';
  return `${name ?? unnamed} (${SPEAKER_WORD[type]})`;
}

/** Words of an article, in their language and direction. */
export const quoted = (
  text: string,
  { language, direction }: Pick<Passage, 'language' | 'direction'>,
  mark?: Run['mark'],
): Run => ({ text, lang: language ?? 'und', dir: direction, mark });

/** The names of a list: "a, b and c". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "B (usually reliable), by Rafael K., 2026-11-20: Corrected its own figure." Never the letter alone. */
export const gradeText = ({ grade, word, reason, by, at }: ReportGrade<string>) =>
  `${grade} (${word}), by ${by}, ${day(at)}: ${reason}`;

/** The first letter tells which way people's own words run. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
export const directionOf = (text: string): Direction =>
  RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';

/** What people wrote, in whatever language they did. */
export const theirWords = (text: string): Run => ({ text, lang: 'und', dir: directionOf(text) });
