import type { Report } from '@/domain/suggest/report';
import { foldArabic } from '@/domain/suggest/script';
import type { Word } from '@/domain/suggest/words';

/** Arabic reports: the verb comes first, then the speaker, then "that" (إن، أن), a colon or a quotation. */

const folded = (words: string) => new Set(words.trim().split(/\s+/).map(foldArabic));

const SAYING =
  folded(`قال قالت قالوا أعلن أعلنت ذكر ذكرت أكد أكدت أكدوا أضاف أضافت صرح صرحت أوضح أوضحت أفاد أفادت أشار أشارت نفى نفت كشف كشفت اعتبر اعتبرت
  رأى رأت زعم زعمت حذر حذرت توقع توقعت نقل نقلت كتب كتبت روى روت يقول تقول يقولون يرى ترى يؤكد تؤكد أجاب أجابت تابع تابعت شدد شددت لفت لفتت بين بينت
  ادعى ادعت ألمح أقر أقرت اعترف اعترفت دعا دعت طالب طالبت اتهم اتهمت حث حثت`);
const DIRECTIVE = folded('دعا دعت طالب طالبت اتهم اتهمت حث حثت');
const THAT = /^(?:و|ف)?(?:ب)?(?:ان|انه|انها|انهم|انهما|انني|اننا|بان|بانه|بانها)$/;
const ACCORDING = folded('بحسب حسب وفق وبحسب ووفق وحسب');
const ACCORDING_TO = folded('وفقا ووفقا نقلا طبقا استنادا');
const ADJUNCT = folded(
  'في خلال عبر اليوم أمس الثلاثاء الأربعاء الخميس الجمعة السبت الأحد الاثنين صباح مساء لـ',
);
const LONGEST_SOURCE = 14;

const bare = (word: string) => foldArabic(word).replace(/^[وف](?=\p{L}{3})/u, '');

function isSaying(word: Word): boolean {
  const lower = foldArabic(word.text);
  return SAYING.has(lower) || SAYING.has(bare(word.text));
}

const isStop = (word: Word | undefined) =>
  !word || word.quoted || (word.type === 'mark' && !/^[()]$/.test(word.text));

function span(words: readonly Word[], from: number, to: number) {
  const a = words[from];
  const b = words[to];
  return a && b && from <= to ? { start: a.start, end: b.end } : null;
}

/** The last word that is no mark. */
function lastWord(words: readonly Word[], to: number): number {
  let k = to;
  while (k > 0 && words[k]?.type === 'mark' && !words[k]?.quoted) k--;
  return k;
}

export function arabicReports(words: readonly Word[]): Report[] {
  const reports: Report[] = [];
  const end = lastWord(words, words.length - 1);
  for (let v = 0; v < words.length; v++) {
    const word = words[v];
    if (!word || word.quoted || word.type !== 'word') continue;
    const report = isSaying(word) ? verbReport(words, v, end) : accordingTo(words, v, end);
    if (!report) continue;
    const before = reports.at(-1);
    // A second verb of saying ends what the first one said.
    if (
      before?.content[0] &&
      before.content[0].end > report.cue.start &&
      before.content[0].start < report.cue.start
    )
      before.content[0].end = words[v - 1]?.end ?? before.content[0].end;
    reports.push(report);
  }
  return reports;
}

function verbReport(words: readonly Word[], v: number, end: number): Report | null {
  const verb = words[v];
  if (!verb) return null;
  let k = v + 1;
  let adjunct = -1;
  while (
    k <= end &&
    k - v <= LONGEST_SOURCE &&
    !isStop(words[k]) &&
    !THAT.test(foldArabic(words[k]?.text ?? ''))
  ) {
    if (adjunct < 0 && k > v + 1 && ADJUNCT.has(foldArabic(words[k]?.text ?? ''))) adjunct = k;
    k++;
  }
  const at = words[k];
  const sourceEnd = (adjunct > 0 ? adjunct : k) - 1;
  const source = span(words, v + 1, sourceEnd);
  const cue = { start: verb.start, end: verb.end };
  const base = { cue, relayed: true, addressee: null, sibling: null };
  const opens = at && (at.quoted || at.text === ':' || THAT.test(foldArabic(at.text)));
  if (opens) {
    const content = span(words, at.text === ':' ? k + 1 : k, end);
    const subject = source ?? span(words, 0, v - 1);
    return content ? { ...base, source: subject, content: [content] } : null;
  }
  // «…»، قال الوزير.
  const left =
    v > 1 && (words[v - 1]?.quoted || /^[،,]$/.test(words[v - 1]?.text ?? ''))
      ? span(words, 0, lastWord(words, v - 1))
      : null;
  if (left && source && (k > end || /^[،,]$/.test(at?.text ?? '')))
    return { ...base, source, content: [left] };
  if (DIRECTIVE.has(bare(verb.text)) && source) {
    const content = span(words, v + 1, end);
    const first = span(words, v + 1, Math.min(v + 2, end));
    return content && first && end > v + 3 ? { ...base, source: first, content: [content] } : null;
  }
  return null;
}

function accordingTo(words: readonly Word[], i: number, end: number): Report | null {
  const word = words[i];
  if (!word) return null;
  const lower = foldArabic(word.text);
  const single = ACCORDING.has(lower);
  const double = ACCORDING_TO.has(lower);
  if (!single && !double) return null;
  let first = i + 1;
  if (double && /^(?:عن|الي|على|علي|من)$/.test(foldArabic(words[first]?.text ?? ''))) first++;
  let to = first;
  while (to + 1 <= end && to - first < LONGEST_SOURCE && !isStop(words[to + 1])) to++;
  const source = span(words, first, to);
  const content = i === 0 ? span(words, to + 2, end) : span(words, 0, lastWord(words, i - 1));
  return source && content
    ? {
        source,
        cue: { start: word.start, end: words[first - 1]?.end ?? word.end },
        content: [content],
        relayed: true,
        addressee: null,
        sibling: null,
      }
    : null;
}
