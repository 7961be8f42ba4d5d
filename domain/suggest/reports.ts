import type { Span } from '@/domain/span';
import { accordingTo } from '@/domain/suggest/according-to';
import { isAuxiliary, isClauseWord, isPreposition } from '@/domain/suggest/english-words';
import { nounPhraseEndingAt, type Phrase } from '@/domain/suggest/noun-phrases';
import { nounReport } from '@/domain/suggest/noun-reports';
import { cutAt, type Draft, type Report, spanOf } from '@/domain/suggest/report';
import { reportingVerb } from '@/domain/suggest/reporting-verbs';
import { verbReport } from '@/domain/suggest/verb-reports';
import type { Word } from '@/domain/suggest/words';

/** The reports of one English sentence. `words` are all its words; quoted ones are marked. */
export function englishReports(written: readonly Word[]): Report[] {
  const words = withoutTitleCase(written);
  const drafts: Draft[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || word.quoted || word.type !== 'word') continue;
    const draft = accordingTo(words, i) ?? verbReport(words, i, drafts) ?? nounReport(words, i);
    if (draft?.content.length) drafts.push(draft);
  }
  settle(drafts);
  return drafts.filter((d) => d.content.length).map((d) => toReport(words, d));
}

/** In a headline in Title Case a capital makes no name: its verbs and small words are read as if written small. */
function withoutTitleCase(words: readonly Word[]): readonly Word[] {
  const long = words.filter((w) => w.type === 'word' && w.lower.length > 3 && !w.quoted);
  if (long.length < 3 || long.some((w) => !w.capital)) return words;
  return words.map((w) =>
    w.capital && (reportingVerb(w.lower) || isAuxiliary(w) || isPreposition(w) || isClauseWord(w))
      ? { ...w, capital: false }
      : w,
  );
}

function toReport(words: readonly Word[], draft: Draft): Report {
  const span = (phrase: Phrase | null) => (phrase ? spanOf(words, phrase) : null);
  return {
    source: span(draft.source),
    cue: span(withoutLeadingMarks(words, draft.cue)) ?? {
      start: words[draft.cue.from]?.start ?? 0,
      end: words[draft.cue.from]?.end ?? 0,
    },
    content: draft.content.map((c) => spanOf(words, c)).filter((s) => s !== null),
    relayed: draft.relayed,
    addressee: span(draft.addressee),
    sibling: draft.sibling,
    ...(draft.aside ? { aside: true } : {}),
    ...antecedentOf(words, draft.source),
  };
}

function withoutLeadingMarks(words: readonly Word[], { from, to }: Phrase): Phrase {
  let first = from;
  while (first < to && words[first]?.type === 'mark') first++;
  return { from: first, to };
}

function antecedentOf(words: readonly Word[], source: Phrase | null): { antecedent?: Span } {
  const pronoun = source && source.from === source.to ? words[source.from] : undefined;
  if (!source || !pronoun || !/^(?:who|which|that)$/.test(pronoun.lower)) return {};
  const at = words[source.from - 1]?.text === ',' ? source.from - 2 : source.from - 1;
  const phrase = at >= 0 ? nounPhraseEndingAt(words, at, 0) : null;
  const span = phrase ? spanOf(words, phrase) : null;
  return span ? { antecedent: span } : {};
}

/** A report that begins beside another ends the other's content; a report wholly inside a quoted content is dropped. */
function settle(drafts: Draft[]): void {
  for (let b = 0; b < drafts.length; b++) {
    const later = drafts[b];
    if (!later) continue;
    for (let a = Math.max(0, b - 12); a < b; a++) {
      const earlier = drafts[a];
      if (!earlier) continue;
      // "…, according to a poll" is no part of what it frames.
      if (later.cueOpens && later.cue.from > earlier.cue.from)
        earlier.content = cutAt(earlier.content, later.cue.from - 1);
      if (later.sibling !== null && earlier.cue.from < later.sibling)
        earlier.content = cutAt(earlier.content, later.sibling - 1);
      if (later.edge !== undefined && earlier.cue.from <= later.edge)
        earlier.content = cutAt(earlier.content, later.edge);
    }
  }
}
