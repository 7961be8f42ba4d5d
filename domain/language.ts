import type { Direction } from './article';

/** Scripts that say a direction, and a language where the script is enough to. */
const SCRIPTS: readonly { script: string; pattern: RegExp; direction: Direction; language: string | null }[] =
  [
    { script: 'Arabic', pattern: /\p{Script=Arabic}/gu, direction: 'rtl', language: 'ar' },
    { script: 'Hebrew', pattern: /\p{Script=Hebrew}/gu, direction: 'rtl', language: 'he' },
    { script: 'Cyrillic', pattern: /\p{Script=Cyrillic}/gu, direction: 'ltr', language: null },
    { script: 'Greek', pattern: /\p{Script=Greek}/gu, direction: 'ltr', language: 'el' },
    { script: 'Latin', pattern: /\p{Script=Latin}/gu, direction: 'ltr', language: null },
  ];

/** Words so frequent that any page of English has them, and that no neighbour language shares as a set. */
const ENGLISH = /\b(?:the|and|of|was|were|that|with|from|have|has|which)\b/gi;

/** How much of the text is looked at, in UTF-16 units: enough to tell, however long it is. */
const SAMPLE = 20_000;

/** What a text's letters say about its language and direction. `language` is null where they do not tell. */
export function detectLanguage(text: string): { language: string | null; direction: Direction } {
  const sample = text.slice(0, SAMPLE);
  let best = { count: 0, language: null as string | null, direction: 'ltr' as Direction, script: '' };
  for (const { script, pattern, direction, language } of SCRIPTS) {
    const count = sample.match(pattern)?.length ?? 0;
    if (count > best.count) best = { count, language, direction, script };
  }
  if (best.script === 'Latin') {
    const words = sample.match(/\p{L}+/gu)?.length ?? 0;
    const english = sample.match(ENGLISH)?.length ?? 0;
    if (words > 0 && english / words > 0.06) best.language = 'en';
  }
  return { language: best.language, direction: best.direction };
}

const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'ckb', 'dv', 'yi', 'sd', 'ug']);

/** The direction in which a language (a BCP 47 tag) is written. */
export function directionOf(language: string): Direction {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
