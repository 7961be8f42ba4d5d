import {
  hasFiniteVerb,
  isAdverb,
  isClauseWord,
  isCoordinator,
  isFiniteVerb,
} from '@/domain/suggest/english-words';
import { leftClauseStart } from '@/domain/suggest/left-reports';
import { indexAfter, nounPhraseStartingAt, type Phrase } from '@/domain/suggest/noun-phrases';
import { clean, type Draft } from '@/domain/suggest/report';
import { AGENCY, DOCUMENT, GROUP, ROLE } from '@/domain/suggest/speaker-words';
import type { Word } from '@/domain/suggest/words';

export function accordingTo(words: readonly Word[], i: number): Draft | null {
  const lower = words[i]?.lower;
  const next = words[i + 1]?.lower;
  const phrase =
    (lower === 'according' && next === 'to') ||
    (lower === 'citing' && next !== undefined && words[i - 1]?.text === ',');
  if (!phrase) return null;
  const first = lower === 'citing' ? i + 1 : i + 2;
  const source = nounPhraseStartingAt(words, first, words.length);
  if (!source) return null;
  widenSource(words, source);
  if (lower === 'citing' && !canSpeak(words, source)) return null;
  const cue = { from: i, to: first - 1 };
  const opening = isOpening(words, i);
  if (opening) {
    const comma = indexAfter(words, source.to + 1, words.length, ',');
    const content = comma < 0 ? null : clean(words, comma + 1, words.length - 1);
    return {
      source: { ...source, to: comma > source.to && comma - source.to < 12 ? comma - 1 : source.to },
      cue,
      content: content ? [content] : [],
      relayed: true,
      addressee: null,
      sibling: null,
    };
  }
  const left = clean(words, leftClauseStart(words, i), i - 1);
  const rest =
    words[source.to + 1]?.text === ',' && source.to + 2 < words.length - 1 && words[i - 1]?.text === ','
      ? clean(words, source.to + 2, words.length - 1)
      : null;
  const content = left ? [left] : [];
  if (rest && left && !hasFiniteVerb(words, left.from, left.to + 1)) content.push(rest);
  return { source, cue, content, relayed: true, addressee: null, sibling: null, cueOpens: true };
}

/** "citing officials" names a source, "citing low growth" a reason. */
function canSpeak(words: readonly Word[], { from, to }: Phrase): boolean {
  for (let k = from; k <= to && k < from + 8; k++) {
    const lower = words[k]?.lower ?? '';
    if (words[k]?.text === ',') break;
    if (
      GROUP.has(lower) ||
      ROLE.has(lower) ||
      DOCUMENT.has(lower) ||
      /^sources?$/.test(lower) ||
      AGENCY.test(words[k]?.text ?? '')
    )
      return true;
  }
  return false;
}

/** "according to data obtained by the paper from the ministry": after "according to" prepositions belong to the source. */
function widenSource(words: readonly Word[], source: Phrase): void {
  while (source.to + 1 < words.length && source.to - source.from < 30) {
    const next = words[source.to + 1];
    if (
      !next ||
      next.type === 'mark' ||
      next.quoted ||
      isClauseWord(next) ||
      isFiniteVerb(words, source.to + 1)
    )
      break;
    source.to++;
  }
}

/** Nothing but a coordinator or an adverb stands before. */
function isOpening(words: readonly Word[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const word = words[k];
    if (word && !isCoordinator(word) && !isAdverb(word) && !/["“«‘(,—–-]/.test(word.text)) return false;
    if (i - k > 4) return false;
  }
  return true;
}
