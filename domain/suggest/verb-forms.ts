/** Inflected forms of English verbs from their base form; irregular pasts are listed. */

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

const IRREGULAR: Record<string, [past: string, participle?: string]> = {
  say: ['said'],
  tell: ['told'],
  think: ['thought'],
  feel: ['felt'],
  know: ['knew', 'known'],
  see: ['saw', 'seen'],
  write: ['wrote', 'written'],
  swear: ['swore', 'sworn'],
  read: ['read'],
  hear: ['heard'],
  find: ['found'],
  show: ['showed', 'shown'],
  foresee: ['foresaw', 'foreseen'],
  understand: ['understood'],
  hold: ['held'],
  make: ['made'],
  give: ['gave', 'given'],
  seek: ['sought'],
  choose: ['chose', 'chosen'],
  put: ['put'],
  speak: ['spoke', 'spoken'],
  begin: ['began', 'begun'],
  mean: ['meant'],
  learn: ['learned'],
  bet: ['bet'],
  forget: ['forgot', 'forgotten'],
  sing: ['sang', 'sung'],
  retell: ['retold'],
  foretell: ['foretold'],
  misspeak: ['misspoke', 'misspoken'],
  overhear: ['overheard'],
  lay: ['laid'],
  stand: ['stood'],
  take: ['took', 'taken'],
  draw: ['drew', 'drawn'],
  throw: ['threw', 'thrown'],
  cast: ['cast'],
  let: ['let'],
  rule: ['ruled'],
  dream: ['dreamed'],
  uphold: ['upheld'],
  vow: ['vowed'],
  forbid: ['forbade', 'forbidden'],
  break: ['broke', 'broken'],
};

/** Verbs of more than one syllable that double their last consonant. */
const DOUBLING = new Set([
  'admit',
  'refer',
  'prefer',
  'plan',
  'quip',
  'slam',
  'sum',
  'commit',
  'deter',
  'nod',
  'rap',
  'drop',
  'chat',
  'blog',
  'pan',
  'concur',
  'infer',
  'permit',
  'rebut',
  'dub',
  'beg',
  'rip',
  'pin',
]);
const VOWEL = /[aeiou]/;

/** All forms of a verb, each with what it can be. */
export function formsOf(base: string): [form: string, is: VerbForm][] {
  const last = base.at(-1) ?? '';
  const beforeLast = base.at(-2) ?? '';
  const third = /(?:s|x|z|ch|sh|o)$/.test(base)
    ? `${base}es`
    : last === 'y' && !VOWEL.test(beforeLast)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  const stem = DOUBLING.has(base) ? base + last : base;
  const past =
    last === 'e'
      ? `${base}d`
      : last === 'y' && !VOWEL.test(beforeLast)
        ? `${base.slice(0, -1)}ied`
        : `${stem}ed`;
  const gerund = /[^eo]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${stem}ing`;
  const irregular = IRREGULAR[base];
  const forms: [string, VerbForm][] = [
    [base, 'base'],
    [third, 'third'],
    [gerund, 'gerund'],
    [irregular?.[0] ?? past, 'past'],
  ];
  const participle = irregular?.[1];
  if (participle) forms.push([participle, 'participle']);
  return forms;
}
