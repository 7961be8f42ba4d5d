import type { SpeakerType } from '@/domain/attribution';
import type { ProposedSpeaker } from '@/domain/suggest/proposal';
import {
  AGENCY,
  ANONYMOUS,
  DOCUMENT,
  GROUP,
  ORGANISATION,
  OUTLET,
  ROLE,
  VIDEO,
} from '@/domain/suggest/speaker-words';
import { stem, type Word } from '@/domain/suggest/words';

const LOWER_IN_NAMES =
  /^(?:al|el|bin|ibn|abu|de|da|di|du|del|la|le|van|von|der|den|dos|ter|of|the|and|for|&)$/;

export const ARTICLE =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|one|another|some|many|several|two|three|four|five|both)$/;

export function continuesName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word) return false;
  if (word.capital || (word.type === 'word' && /^(?:al|el)-/.test(word.lower))) return true;
  if (word.text === '.') return Boolean(next?.capital && (words[at - 1]?.text.length ?? 9) <= 3);
  if (LOWER_IN_NAMES.test(word.lower))
    return Boolean(next?.capital) && word.lower !== 'and' && word.lower !== 'for' && word.lower !== 'the';
  return false;
}

export function joinWords(words: readonly Word[]): string {
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
export function splitSources(words: readonly Word[]): Word[][] {
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
export function headOf(words: readonly Word[]): Word[] {
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

export function typeOfName(name: string): SpeakerType {
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

export function describe(head: readonly Word[], all: readonly Word[]): ProposedSpeaker {
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
export function nameBeside(all: readonly Word[], at: number): string | null {
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
