import type { Report } from '@/domain/suggest/report';
import type { Word } from '@/domain/suggest/words';

/** Russian and Ukrainian reports: "X заявил, что …", "«…», — сказал X", "по словам X, …". */

const SAYING =
  /^(?:сказал|сообщил|заявил|отметил|подчеркнул|добавил|рассказал|пояснил|уточнил|напомнил|признал|предупредил|объявил|написал|ответил|объяснил|утверждал|указал|констатировал|повторил|заверил|опроверг|подтвердил|посетовал|прокомментировал|резюмировал|заметил|передал|спросил|повідомив|заявив|сказав|зазначив|додав|наголосив|повідомил|розповів)(?:а|и|о|ла|ли)?$/u;
const SAYING_NOW =
  /^(?:говор(?:ит|ят)|счита(?:ет|ют)|полага(?:ет|ют)|утвержда(?:ет|ют)|сообща(?:ет|ют)|переда[её]т|передают|пиш(?:ет|ут)|заявля(?:ет|ют)|отмеча(?:ет|ют)|подч[её]ркива(?:ет|ют)|поясня(?:ет|ют)|признаёт|призна[её]т|предупрежда(?:ет|ют)|вважає|каже|стверджує|повідомляє)$/u;
const BY_WORDS =
  /^(?:словам|данным|сведениям|мнению|информации|оценкам|утверждению|сообщению|версии|словами|даними)$/u;
const LONGEST_SOURCE = 14;

function span(words: readonly Word[], from: number, to: number) {
  const a = words[from];
  const b = words[to];
  return a && b && from <= to ? { start: a.start, end: b.end } : null;
}

const isMark = (word: Word | undefined) =>
  !word || word.quoted || (word.type === 'mark' && !/^[()."-]$/.test(word.text));

function trimEnd(words: readonly Word[], from: number, to: number) {
  let k = to;
  while (k > from && words[k]?.type === 'mark' && !words[k]?.quoted) k--;
  return span(words, from, k);
}

export function cyrillicReports(words: readonly Word[]): Report[] {
  const reports: Report[] = [];
  const end = words.length - 1;
  for (let v = 0; v <= end; v++) {
    const word = words[v];
    if (!word || word.quoted || word.type !== 'word') continue;
    const report =
      SAYING.test(word.lower) || SAYING_NOW.test(word.lower)
        ? verbReport(words, v, end)
        : byWords(words, v, end);
    if (report) reports.push(report);
  }
  return reports;
}

function verbReport(words: readonly Word[], v: number, end: number): Report | null {
  const verb = words[v];
  const before = words[v - 1];
  if (!verb) return null;
  const base = { cue: { start: verb.start, end: verb.end }, relayed: true, addressee: null, sibling: null };
  let from = v;
  while (from > 0 && v - from < LONGEST_SOURCE && !isMark(words[from - 1])) from--;
  let to = v;
  while (to < end && to - v < LONGEST_SOURCE && !isMark(words[to + 1])) to++;
  while (to > v && words[to]?.type === 'mark') to--;
  const as = words[from]?.lower === 'как';
  const next = words[v + 1];
  const afterNext = words[to + 1];
  // "X заявил, что …", "X заявил: «…»", "X сообщил журналистам, что …"
  const opens =
    afterNext &&
    (afterNext.text === ':' ||
      afterNext.quoted ||
      (afterNext.text === ',' &&
        /^(?:что|будто|якобы|чтобы|как|где|когда)$/u.test(words[to + 2]?.lower ?? '')));
  if (!as && opens && from < v) {
    const content = trimEnd(words, afterNext.quoted ? to + 1 : to + 2, end);
    return content ? { ...base, source: span(words, from, v - 1), content: [content] } : null;
  }
  if (!as && opens && next && to > v) {
    const content = trimEnd(words, afterNext.quoted ? to + 1 : to + 2, end);
    return content ? { ...base, source: span(words, v + 1, to), content: [content] } : null;
  }
  const source = to > v ? span(words, v + 1, to) : span(words, as ? from + 1 : from, v - 1);
  if (!source) return null;
  const rest = words[to + 1] && to + 2 < end ? trimEnd(words, to + 2, end) : null;
  // "Как сообщает X, …"
  if (as && from <= 1) return rest ? { ...base, source, content: [rest] } : null;
  if (from > 0 && isMark(before ? words[from - 1] : undefined)) {
    const left = trimEnd(words, 0, from - 1);
    const goesOn = words.slice(to + 1, to + 4).some((w) => w.quoted);
    if (left && left.end < verb.start)
      return { ...base, source, content: rest && goesOn ? [left, rest] : [left] };
  }
  return null;
}

/** "По словам X, …" and "…, по данным X". */
function byWords(words: readonly Word[], i: number, end: number): Report | null {
  const word = words[i];
  const noun = words[i + 1];
  const reference = word?.lower === 'ссылкой' && noun?.lower === 'на';
  const by = (word?.lower === 'по' || word?.lower === 'за') && noun && BY_WORDS.test(noun.lower);
  if (!word || !noun || (!by && !reference)) return null;
  let to = i + 2;
  while (to < end && to - i < LONGEST_SOURCE && !isMark(words[to + 1])) to++;
  const source = trimEnd(words, i + 2, to);
  const opening = i <= 1;
  const content = opening ? trimEnd(words, to + 2, end) : trimEnd(words, 0, i - 1);
  return source && content
    ? {
        source,
        cue: { start: word.start, end: noun.end },
        content: [content],
        relayed: true,
        addressee: null,
        sibling: null,
      }
    : null;
}
