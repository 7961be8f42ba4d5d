import { hasFiniteVerb, isCoordinator, isPreposition, isSubordinator } from '@/domain/suggest/english-words';
import { indexAfter, type Phrase } from '@/domain/suggest/noun-phrases';
import { clean, type Draft, RUNS_ON } from '@/domain/suggest/report';
import { reportingVerb } from '@/domain/suggest/reporting-verbs';
import { nextQuoted, type Word } from '@/domain/suggest/words';

/** Words looked back over for the start of a clause. */
const LONGEST_CLAUSE = 250;

/** Where the clause that ends before `end` begins: after a semicolon, else at the sentence's start. */
export function leftClauseStart(words: readonly Word[], end: number): number {
  for (let i = end - 1; i > 0 && i > end - LONGEST_CLAUSE; i--)
    if (words[i]?.text === ';' && !words[i]?.quoted) return i + 1;
  let start = 0;
  while (start < end && isCoordinator(words[start])) start++;
  return start;
}

/** "…, he said" and "…," said he: the content stands on the left; what follows a closing comma may go on with it. */
export function leftReport(
  words: readonly Word[],
  v: number,
  subject: Phrase,
  last: number,
  inverted: boolean,
): Draft | null {
  const edge = (inverted ? v : Math.min(subject.from, v)) - 1;
  const mark = words[edge];
  if (
    !mark ||
    edge < 1 ||
    !(mark.quoted || mark.text === ',' || RUNS_ON.has(mark.text) || /["”»’?!]$/.test(mark.text))
  )
    return null;
  const start = leftClauseStart(words, edge);
  const left = clean(words, start, edge);
  if (!left) return null;
  if (!mark.quoted && !words[edge - 1]?.quoted && !hasFiniteVerb(words, left.from, left.to + 1)) {
    const next = indexAfter(words, last + 1, words.length, ',');
    if (next !== last + 1) return null;
  }
  const cue = { from: inverted ? v : Math.max(subject.to + 1, Math.min(v, subject.to + 1)), to: v };
  const content: Phrase[] = [left];
  const after = words[last + 1];
  const again = after && nextQuoted(words, last + 1, last + 40);
  if (after?.text === ',' || RUNS_ON.has(after?.text ?? '')) {
    const next = words[last + 2];
    const goesOn =
      next &&
      (next.quoted ||
        (!mark.quoted &&
          !words[edge - 1]?.quoted &&
          !/ing$/.test(next.lower) &&
          !isReportAgain(words, last + 2)));
    const more = goesOn ? clean(words, last + 2, words.length - 1) : null;
    if (more) content.push(more);
  }
  if (content.length === 1 && again && again > 0) {
    const gap = words.slice(last + 1, again);
    if (
      !gap.some(
        (w) =>
          reportingVerb(w.lower) && w.type === 'word' && !isPreposition(w) && /ing$|ed$|said/.test(w.lower),
      )
    ) {
      const more = clean(words, again, words.length - 1);
      if (more) content.push(more);
    }
  }
  return { source: subject, cue, content, relayed: true, addressee: null, sibling: null, edge: left.to };
}

/** "and added", "but he noted", "saying": another report begins here, not more of the same. */
function isReportAgain(words: readonly Word[], at: number): boolean {
  const joined = isCoordinator(words[at]) || isSubordinator(words[at]);
  for (let k = at; k < at + (joined ? 6 : 3) && k < words.length; k++) {
    const word = words[k];
    const verb = word && !word.quoted ? reportingVerb(word.lower) : undefined;
    if (
      verb?.groups.has('clause') &&
      (verb.form === 'past' || verb.form === 'third' || verb.form === 'gerund')
    )
      return true;
  }
  return false;
}
