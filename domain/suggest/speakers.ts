import type { SpeakerType } from '@/domain/attribution';
import type { Span } from '@/domain/span';
import { foreignSpeaker } from '@/domain/suggest/foreign-speakers';
import type { ProposedSpeaker } from '@/domain/suggest/proposal';
import { scriptOf } from '@/domain/suggest/script';
import {
  AGENCY,
  ANONYMOUS,
  DOCUMENT,
  GROUP,
  ORGANISATION,
  OUTLET,
  PRONOUN_OTHER,
  PRONOUN_PERSON,
  ROLE,
  VIDEO,
} from '@/domain/suggest/speaker-words';
import { readWords, stem, type Word } from '@/domain/suggest/words';

const LONGEST_PHRASE = 300;
const LOWER_IN_NAMES =
  /^(?:al|el|bin|ibn|abu|de|da|di|du|del|la|le|van|von|der|den|dos|ter|of|the|and|for|&)$/;
const ARTICLE =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|one|another|some|many|several|two|three|four|five|both)$/;

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

function continuesName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word) return false;
  if (word.capital || (word.type === 'word' && /^(?:al|el)-/.test(word.lower))) return true;
  if (word.text === '.') return Boolean(next?.capital && (words[at - 1]?.text.length ?? 9) <= 3);
  if (LOWER_IN_NAMES.test(word.lower))
    return Boolean(next?.capital) && word.lower !== 'and' && word.lower !== 'for' && word.lower !== 'the';
  return false;
}

function joinWords(words: readonly Word[]): string {
  let out = '';
  let end = -1;
  for (const word of words) {
    if (end >= 0 && word.start > end) out += ' ';
    out += word.text;
    end = word.end;
  }
  return out.replace(/[’']s$/, '').replace(/[\s.,]+$/, '');
}

/** "a video and a resident": two sources where both halves could stand alone. */
function splitSources(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [];
  let from = 0;
  for (let i = 1; i < words.length - 1 && i < 40; i++) {
    const word = words[i];
    if (!word || (word.lower !== 'and' && word.lower !== 'or' && word.lower !== 'و')) continue;
    const left = words[from];
    const right = words[i + 1];
    if (!left || !right || words.slice(from, i).some((w) => w.text === ',')) break;
    const bothDetermined = ARTICLE.test(left.lower) && ARTICLE.test(right.lower);
    const bothNames =
      left.capital &&
      right.capital &&
      typeOfName(joinWords(words.slice(from, i))) === 'named_person' &&
      words.length - i > 2 &&
      i - from > 1;
    if (bothDetermined || bothNames) {
      parts.push(words.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(words.slice(from));
  return parts;
}

/** The phrase without what is told of it: up to a comma, "who", or a preposition after its noun. */
function headOf(words: readonly Word[]): Word[] {
  let end = words.length;
  for (let i = 1; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    if (
      word.text === ',' ||
      word.text === '(' ||
      word.text === '—' ||
      word.text === '–' ||
      word.lower === 'who' ||
      word.lower === 'which' ||
      word.lower === 'whose'
    ) {
      end = i;
      break;
    }
    if (
      /^(?:in|at|on|with|from|near|outside|inside|close|based|during|after|written|published|released|posted|obtained|told|speaking)$/.test(
        word.lower,
      )
    ) {
      end = i;
      break;
    }
  }
  return words.slice(0, end);
}

function typeOfName(name: string): SpeakerType {
  if (AGENCY.test(name)) return 'agency';
  if (OUTLET.test(name)) return 'outlet';
  const words = name
    .toLowerCase()
    .split(/[\s-]+/)
    .map(stem);
  if (words.some((w) => VIDEO.has(w))) return 'video';
  if (words.some((w, i) => DOCUMENT.has(w) && i === words.length - 1)) return 'document';
  if (
    words.some(
      (w) =>
        ORGANISATION.has(w) ||
        /^(?:isis|isil|un|nato|eu|fbi|cia|nsa|doj|u\.n|u\.s|us|uk|hamas|hezbollah|taliban|al-qaeda|al-qaida)$/.test(
          w,
        ),
    )
  )
    return 'organisation';
  if (words.length === 1 && /^\p{Lu}{2,6}s?$/u.test(name)) return 'organisation';
  if (words.some((w) => GROUP.has(w))) return 'group';
  return 'named_person';
}

function describe(head: readonly Word[], all: readonly Word[]): ProposedSpeaker {
  const written = joinWords(head);
  const first = head[0];
  const isDetermined = first !== undefined && ARTICLE.test(first.lower);
  const bare = isDetermined && first.lower === 'the' ? joinWords(head.slice(1)) : written;
  const phrase = isDetermined ? written.charAt(0).toLowerCase() + written.slice(1) : written;
  const nouns = head.filter((w) => w.type === 'word').map((w) => stem(w.lower));
  const beforeOf = nouns.includes('of')
    ? nouns.slice(0, nouns.indexOf('of'))
    : nouns.includes('for')
      ? nouns.slice(0, nouns.indexOf('for'))
      : nouns;
  const noun = beforeOf.at(-1) ?? '';
  const whole = joinWords(all);
  if (AGENCY.test(bare)) return { name: bare, type: 'agency' };
  if (ANONYMOUS.test(whole) && !nameIn(head)) return { name: phrase, type: 'anonymous_person' };
  if (VIDEO.has(noun)) return { name: phrase, type: 'video' };
  if (DOCUMENT.has(noun)) return { name: bare === written ? phrase : bare, type: 'document' };
  const person = nameIn(head);
  if (person) return { name: person, type: 'named_person' };
  if (OUTLET.test(bare)) return { name: bare, type: 'outlet' };
  if (GROUP.has(noun)) return { name: bare === written ? phrase : bare, type: 'group' };
  if (ROLE.has(noun)) return { name: phrase, type: 'described_person' };
  if (ORGANISATION.has(noun) || typeOfName(bare) === 'organisation')
    return { name: bare, type: 'organisation' };
  if (isDetermined) return { name: phrase, type: 'described_person' };
  if (first?.capital) return { name: bare, type: typeOfName(bare) };
  return { name: phrase, type: /s$/.test(noun) ? 'group' : 'described_person' };
}

/** "the harbour master, Nura Adil,": the name that stands beside a role. */
function nameBeside(all: readonly Word[], at: number): string | null {
  if (all[at]?.text !== ',' || !all[at + 1]?.capital) return null;
  let to = at + 1;
  while (continuesName(all, to + 1)) to++;
  const next = all[to + 1];
  return next && next.text !== ',' ? null : nameIn(all.slice(at + 1, to + 1));
}

/** The person's name in a phrase, without titles ("Defense Minister Jane Roe" → "Jane Roe"); null for a body or a bare role. */
function nameIn(head: readonly Word[]): string | null {
  let roleAt = -1;
  head.forEach((word, i) => {
    if (ROLE.has(word.lower)) roleAt = head[i + 1]?.text === '.' ? i + 1 : i;
  });
  const after = head.slice(roleAt + 1);
  const first = after[0];
  if (roleAt >= 0) {
    if (!first?.capital) return null;
    return joinWords(
      after.filter(
        (w, i) => w.capital || w.text === '.' || w.text === '-' || LOWER_IN_NAMES.test(w.lower) || i === 0,
      ),
    );
  }
  let run = head.length;
  while (run > 0 && (head[run - 1]?.capital || head[run - 1]?.text === '.')) run--;
  // "election lawyer Jane Roe": small words that are no frame, then a full name.
  if (
    run > 0 &&
    head.length - run >= 2 &&
    !ARTICLE.test(head[0]?.lower ?? '') &&
    head.slice(0, run).every((w) => w.type === 'word' && !/^(?:of|for|the|and|to)$/.test(w.lower)) &&
    typeOfName(joinWords(head.slice(run))) === 'named_person'
  )
    return joinWords(head.slice(run));
  if (!first?.capital || head.some((w) => w.type === 'word' && !w.capital && !LOWER_IN_NAMES.test(w.lower)))
    return null;
  const name = joinWords(after);
  return typeOfName(name) === 'named_person' && !/ (?:of|for) /.test(name) ? name : null;
}
