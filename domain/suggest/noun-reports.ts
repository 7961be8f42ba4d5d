import { DETERMINERS, isFiniteVerb, isPreposition } from '@/domain/suggest/english-words';
import type { Phrase } from '@/domain/suggest/noun-phrases';
import { clean, type Draft } from '@/domain/suggest/report';
import { BEFORE_THAT, BEFORE_TO } from '@/domain/suggest/reporting-nouns';
import type { Word } from '@/domain/suggest/words';

export function nounReport(words: readonly Word[], i: number): Draft | null {
  const word = words[i];
  const next = words[i + 1];
  if (!word || !next || next.quoted) return null;
  const that = next.lower === 'that' && BEFORE_THAT.has(word.lower);
  const to = next.lower === 'to' && BEFORE_TO.has(word.lower);
  if (!that && !to) return null;
  // "a message that precedes the rallies": a relative clause.
  if (
    that &&
    (isFiniteVerb(words, i + 2) || (/[^s]s$/.test(words[i + 2]?.lower ?? '') && isPreposition(words[i + 3])))
  )
    return null;
  let end = words.length - 1;
  for (let k = i + 2; k < words.length && k < i + 40; k++)
    if (words[k]?.text === ',' && !words[k]?.quoted) {
      end = k - 1;
      break;
    }
  const content = clean(words, i + 1, end);
  const before = words[i - 1];
  let source: Phrase | null = null;
  if (before && /^(?:his|her|their|its|my|our)$/.test(before.lower)) source = { from: i - 1, to: i - 1 };
  else {
    for (let k = i - 1; k >= 0 && k > i - 4; k--) {
      if (/(?:'s|s')$/.test(words[k]?.lower ?? '')) {
        let from = k;
        while (
          from > 0 &&
          (words[from - 1]?.capital || DETERMINERS.has(words[from - 1]?.lower ?? '')) &&
          !words[from - 1]?.quoted
        )
          from--;
        source = { from, to: k };
        break;
      }
    }
  }
  return {
    source,
    cue: { from: i, to: i },
    content: content ? [content] : [],
    relayed: false,
    addressee: null,
    sibling: null,
  };
}
