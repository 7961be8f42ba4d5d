import type { Phrase } from '@/domain/suggest/noun-phrases';
import { clean, type Draft } from '@/domain/suggest/report';
import type { ReportingVerb } from '@/domain/suggest/reporting-verbs';
import type { Word } from '@/domain/suggest/words';

const TALK: Record<string, string[]> = {
  call: ['for', 'on', 'upon'],
  push: ['for'],
  appeal: ['for', 'to'],
  insist: ['on'],
  warn: ['of', 'about', 'against'],
  complain: ['about', 'of'],
  speak: ['of', 'about'],
  talk: ['about', 'of'],
  boast: ['of', 'about'],
  brag: ['about'],
  accuse: ['of'],
  apologize: ['for'],
  agree: ['with', 'on'],
  disagree: ['with'],
  argue: ['for', 'against'],
  object: ['to'],
  point: ['to'],
  refer: ['to'],
  allude: ['to'],
  hint: ['at'],
  press: ['for'],
  plead: ['for'],
  worry: ['about'],
  think: ['of', 'about'],
  know: ['about', 'of'],
  believe: ['in'],
  doubt: [],
  vote: ['for'],
  lobby: ['for'],
  ask: ['for', 'about'],
  inquire: ['about'],
  wonder: ['about'],
  joke: ['about'],
  comment: ['on', 'about'],
  elaborate: ['on'],
  testify: ['about'],
  write: ['about', 'of'],
  tell: ['about', 'of'],
  remind: ['of'],
  inform: ['of'],
  dream: ['of'],
  hope: ['for'],
  wish: ['for'],
  care: ['about'],
  opt: ['for'],
  protest: ['against'],
  rule: ['against', 'for'],
  vow: [],
  lament: [],
  speculate: ['about', 'on'],
  marvel: ['at'],
  learn: ['of', 'about'],
  hear: ['about', 'of'],
  focus: ['on'],
  respond: ['to'],
  advocate: ['for'],
};

export function prepositional(
  words: readonly Word[],
  _v: number,
  verb: ReportingVerb,
  at: number,
  make: (content: Phrase | null, relayed: boolean, cueTo?: number) => Draft | null,
): Draft | null {
  const preposition = words[at]?.lower ?? '';
  if (!TALK[verb.lemma]?.includes(preposition)) return null;
  const relayed = ['call', 'appeal', 'warn', 'argue', 'push', 'insist', 'plead', 'complain'].includes(
    verb.lemma,
  );
  return make(clean(words, at + 1, words.length - 1), relayed, at);
}

/** Whether the verb takes what is told with this preposition: "boasted of", "complained about". */
export function talksAbout(lemma: string, preposition: Word | undefined): boolean {
  return preposition !== undefined && (TALK[lemma]?.includes(preposition.lower) ?? false);
}
