import type { SpeakerType } from '@/domain/attribution';
import type { Span } from '@/domain/span';
import { foreignSpeaker } from '@/domain/suggest/foreign-speakers';
import type { ProposedSpeaker } from '@/domain/suggest/proposal';
import { scriptOf } from '@/domain/suggest/script';
import {
  ARTICLE,
  continuesName,
  describe,
  headOf,
  joinWords,
  nameBeside,
  splitSources,
  typeOfName,
} from '@/domain/suggest/speaker-phrases';
import { DOCUMENT, PRONOUN_OTHER, PRONOUN_PERSON, ROLE } from '@/domain/suggest/speaker-words';
import { readWords, stem, type Word } from '@/domain/suggest/words';

const LONGEST_PHRASE = 300;

/** A name met in the text, with the roles told beside it. */
type Mention = { name: string; words: string[]; roles: string[]; at: number; type: SpeakerType };

/** Remembers who was named so far, in reading order, so that "the minister", "he" and a surname find their bearer. */
export class SpeakerMemory {
  private byLastWord = new Map<string, Mention>();
  private byRole = new Map<string, Mention>();
  private lastPerson: Mention | null = null;
  private lastBody: Mention | null = null;
  private lastDocument: Mention | null = null;

  /** Notes the names of one sentence, so that later sentences can refer to them. */
  readSentence(words: readonly Word[]): void {
    let i = 0;
    while (i < words.length) {
      const word = words[i];
      if (word && DOCUMENT.has(word.lower)) this.noteDocument(words, i);
      if (!word?.capital) {
        i++;
        continue;
      }
      let to = i;
      while (to + 1 < words.length && to - i < 10 && continuesName(words, to + 1)) to++;
      this.noteRun(words, i, to);
      i = to + 1;
    }
  }

  private noteRun(words: readonly Word[], from: number, to: number): void {
    let start = ARTICLE.test(words[from]?.lower ?? '') ? from + 1 : from;
    const roles: string[] = [];
    for (let k = from; k <= to; k++) {
      const lower = words[k]?.lower ?? '';
      if (ROLE.has(lower)) {
        roles.push(lower);
        start = k + 1;
        if (words[start]?.text === '.') start++;
      }
    }
    for (let k = from - 1; k >= 0 && k >= from - 4; k--) {
      const lower = words[k]?.lower ?? '';
      if (words[k]?.type === 'mark') break;
      if (ROLE.has(lower)) roles.push(lower);
    }
    if (words[to + 1]?.text === ',')
      for (let k = to + 2; k < words.length && k < to + 12 && words[k]?.text !== ','; k++) {
        const lower = words[k]?.lower ?? '';
        if (lower === 'who' || lower === 'said') break;
        if (ROLE.has(lower)) roles.push(lower);
      }
    if (start > to) return;
    const name = joinWords(words.slice(start, to + 1));
    if (from === 0 && start === to && roles.length === 0 && !this.byLastWord.has(name.toLowerCase())) return;
    const type: SpeakerType = roles.length > 0 ? 'named_person' : typeOfName(name);
    if (type === 'organisation' && name.length > 3)
      this.lastBody = { name, words: [], roles: [], at: words[start]?.start ?? 0, type };
    this.note({ name, words: name.toLowerCase().split(/\s+/), roles, at: words[start]?.start ?? 0, type });
  }

  private noteDocument(words: readonly Word[], at: number): void {
    let from = at;
    while (from > 0 && (words[from - 1]?.capital || words[from - 1]?.type === 'figure')) from--;
    if (ARTICLE.test(words[from]?.lower ?? '')) from++;
    let name: string | null = from < at ? joinWords(words.slice(from, at + 1)) : null;
    const by = words[at + 1]?.lower;
    if (!name && (by === 'by' || by === 'from')) {
      let k = at + 2;
      if (words[k] && ARTICLE.test(words[k]?.lower ?? '')) k++;
      let to = k;
      while (words[to + 1] && continuesName(words, to + 1)) to++;
      if (words[k]?.capital) name = `${words[at]?.text} by ${joinWords(words.slice(k, to + 1))}`;
    }
    if (name)
      this.lastDocument = {
        name,
        words: [],
        roles: [words[at]?.lower ?? ''],
        at: words[at]?.start ?? 0,
        type: 'document',
      };
  }

  private note(mention: Mention): void {
    const last = mention.words.at(-1) ?? '';
    const known = this.byLastWord.get(last);
    if (known && mention.words.length < known.words.length && known.words.includes(last)) {
      for (const role of mention.roles) this.byRole.set(role, known);
      return;
    }
    this.byLastWord.set(last, mention);
    for (const role of mention.roles) this.byRole.set(role, mention);
  }

  /** Who a source phrase names, resolved as far as the text read so far allows. */
  resolve(text: string, phrase: Span): ProposedSpeaker[] {
    const words = readWords(text, phrase.start, Math.min(phrase.end, phrase.start + LONGEST_PHRASE));
    const script = scriptOf(text.slice(phrase.start, phrase.end));
    if (script !== 'latin') return words.length > 0 ? [this.resolveForeign(script, words)] : [];
    return splitSources(words)
      .map((part) => this.resolveOne(part))
      .filter((s): s is ProposedSpeaker => s !== null);
  }

  private resolveForeign(script: 'arabic' | 'cyrillic', all: readonly Word[]): ProposedSpeaker {
    const comma = all.findIndex((w) => w.text === ',' || w.text === '،');
    const found = foreignSpeaker(script, comma > 0 ? all.slice(0, comma) : all);
    const known =
      found.role && found.isBackReference
        ? this.byRole.get(found.role)
        : found.isBackReference
          ? this.byLastWord.get(found.name.toLowerCase())
          : undefined;
    if (known) return this.spoke(known);
    const speaker: ProposedSpeaker = { name: found.name, type: found.type };
    if (found.type === 'named_person') {
      const mention: Mention = {
        name: found.name,
        words: found.name.toLowerCase().split(/\s+/),
        roles: found.role ? [found.role] : [],
        at: all[0]?.start ?? 0,
        type: found.type,
      };
      this.note(mention);
      this.lastPerson = mention;
    }
    return speaker;
  }

  private resolveOne(all: readonly Word[]): ProposedSpeaker | null {
    const head = headOf(all);
    const first = head[0];
    const last = head.at(-1);
    if (!first || !last) return null;
    if (head.length === 1 && PRONOUN_PERSON.has(first.lower))
      return remembered(this.lastPerson, 'described_person');
    if (head.length === 1 && PRONOUN_OTHER.has(first.lower))
      return first.lower === 'they'
        ? remembered(this.lastBody, 'group')
        : first.lower === 'it'
          ? remembered(this.lastBody, 'organisation')
          : { name: null, type: 'described_person' };
    const speaker = describe(head, all);
    const beside = speaker.type === 'described_person' ? nameBeside(all, head.length) : null;
    if (beside)
      return this.spoke(
        {
          name: beside,
          words: beside.toLowerCase().split(/\s+/),
          roles: [stem(last.lower)],
          at: first.start,
          type: 'named_person',
        },
        true,
      );
    const definite = /^(?:the|his|her|their|this)$/.test(first.lower);
    const lower = stem(last.lower);
    if (definite && speaker.type === 'described_person') {
      const bearer = this.byRole.get(lower);
      if (bearer) return this.spoke(bearer);
    }
    if (definite && speaker.type === 'document' && head.length <= 2 && this.lastDocument)
      return { name: this.lastDocument.name, type: 'document' };
    if (definite && speaker.type === 'organisation' && head.length <= 2 && this.lastBody)
      return { name: this.lastBody.name, type: this.lastBody.type };
    if (speaker.type === 'named_person' && speaker.name) {
      const names = speaker.name.toLowerCase().split(/\s+/);
      const known = this.byLastWord.get(stem(names.at(-1) ?? ''));
      if (known && (names.length < known.words.length || known.type !== 'named_person'))
        return this.spoke(known);
      return this.spoke({
        name: speaker.name,
        words: names,
        roles: [],
        at: first.start,
        type: 'named_person',
      });
    }
    if (speaker.name && ['organisation', 'group', 'outlet', 'agency'].includes(speaker.type))
      this.lastBody = { name: speaker.name, words: [], roles: [], at: first.start, type: speaker.type };
    if (speaker.type === 'described_person' && speaker.name)
      this.lastPerson = {
        name: speaker.name,
        words: [],
        roles: [],
        at: first.start,
        type: 'described_person',
      };
    if (speaker.type === 'document' && speaker.name && !definite)
      this.lastDocument = { name: speaker.name, words: [], roles: [], at: first.start, type: 'document' };
    return speaker;
  }

  private spoke(mention: Mention, isNew = false): ProposedSpeaker {
    if (isNew) this.note(mention);
    if (mention.type === 'named_person') {
      this.lastPerson = mention;
      const last = mention.words.at(-1);
      if (last && !this.byLastWord.has(last)) this.byLastWord.set(last, mention);
    } else if (mention.type === 'organisation' || mention.type === 'group') this.lastBody = mention;
    return { name: mention.name, type: mention.type };
  }
}

function remembered(mention: Mention | null, otherwise: SpeakerType): ProposedSpeaker {
  return mention ? { name: mention.name, type: mention.type } : { name: null, type: otherwise };
}
