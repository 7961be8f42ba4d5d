import type { FoundAttribution, Ground } from '@/domain/suggest/attribution';
import { reportingVerb } from '@/domain/suggest/reporting-verbs';
import { subjectBefore } from '@/domain/suggest/subjects';
import type { Word } from '@/domain/suggest/words';

/** The speaker of a sentence that ends with a colon: the subject of its last verb of saying, else its subject. */
export function colonFrame(words: readonly Word[], sentence: number): FoundAttribution | null {
  for (let v = words.length - 2; v >= 1; v--) {
    const word = words[v];
    const verb = word && !word.quoted ? reportingVerb(word.lower) : undefined;
    if (!word || !verb?.groups.has('clause') || verb.form === 'base') continue;
    const subject = subjectBefore(words, v, 0);
    const from = subject ? words[subject.from] : undefined;
    const to = subject ? words[subject.to] : undefined;
    if (from && to) {
      const addressed = words[v + 1];
      return {
        source: { start: from.start, end: to.end },
        cue: { start: word.start, end: word.end },
        content: [],
        relayed: true,
        addressee:
          verb.lemma === 'tell' && addressed?.capital ? { start: addressed.start, end: addressed.end } : null,
        sibling: null,
        sentence,
        mode: 'direct',
      };
    }
  }
  return null;
}

/** "X told Y about Z:" at the end of a paragraph, and a paragraph without marks below: a block quotation. */
export function placeBlockQuotations(
  { text, sentences, paragraphs }: Ground,
  perSentence: FoundAttribution[][],
  wordsOf: ReadonlyMap<number, Word[]>,
): void {
  sentences.forEach((sentence, index) => {
    const next = sentences[index + 1];
    if (text[sentence.end - 1] !== ':' || !next || next.paragraph === sentence.paragraph) return;
    const block = paragraphs[next.paragraph];
    if (!block || /^["“„«‘'•·▪*–—-]|^\(?\d+[.)]/.test(text.slice(block.start, block.start + 4))) return;
    const frame = colonFrame(wordsOf.get(index) ?? [], index);
    if (!frame) return;
    perSentence[index]?.push({ ...frame, content: [{ start: block.start, end: block.end }], block: true });
  });
}
