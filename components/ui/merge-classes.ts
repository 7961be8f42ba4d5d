/**
 * Of utilities that set the same property the later one stays: `p-2 px-4 p-3` is `p-3`. It knows the utilities of this
 * house and keeps what it does not know; a test holds it equal to tailwind-merge for every pair that is in use. The
 * package itself brings a table of all of Tailwind, six times as large, to every page.
 */
export function mergeClasses(classes: string): string {
  const taken = new Set<string>();
  const kept: string[] = [];
  for (const name of classes.split(/\s+/).reverse()) {
    if (name === '') continue;
    const { modifiers, utility } = parts(name);
    const sets = propertiesOf(utility).map((property) => modifiers + property);
    if (sets.length > 0 && sets.every((property) => taken.has(property))) continue;
    for (const property of sets) taken.add(property);
    kept.push(name);
  }
  return kept.reverse().join(' ');
}

/** `md:hover:-mt-1!` is the utility `mt-1` where `!hover:md:` holds; the order of modifiers says nothing. */
function parts(name: string): { modifiers: string; utility: string } {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < name.length; at++) {
    const char = name[at];
    if (char === '[' || char === '(') depth++;
    else if (char === ']' || char === ')') depth--;
    else if (char === ':' && depth === 0) {
      found.push(name.slice(from, at + 1));
      from = at + 1;
    }
  }
  const rest = name.slice(from);
  const important = rest.endsWith('!');
  const utility = rest.slice(rest.startsWith('-') ? 1 : 0, important ? -1 : undefined);
  return { modifiers: (important ? '!' : '') + found.sort().join(''), utility };
}

const words = (text: string) => text.split(' ');
const SIDES = words('t r b l s e');
const CORNERS = words('tl tr br bl ss se ee es');

const DISPLAY = words('block inline-block inline flex inline-flex grid inline-grid table contents hidden');
const POSITION = words('static fixed absolute relative sticky');
const LINES = words('underline overline line-through no-underline');
const BREAKS = words('break-normal break-words break-all break-keep');

/** Single words. */
const WORDS: Record<string, string[]> = {
  ...Object.fromEntries(DISPLAY.map((word) => [word, ['display']])),
  ...Object.fromEntries(POSITION.map((word) => [word, ['position']])),
  ...Object.fromEntries(LINES.map((word) => [word, ['line']])),
  ...Object.fromEntries(BREAKS.map((word) => [word, ['word-break']])),
  visible: ['visibility'],
  invisible: ['visibility'],
  collapse: ['visibility'],
  'sr-only': ['sr'],
  'not-sr-only': ['sr'],
  italic: ['slant'],
  'not-italic': ['slant'],
  grow: ['grow'],
  shrink: ['shrink'],
  truncate: ['text-overflow'],
  resize: ['resize'],
  'tabular-nums': ['figures'],
};

const sided = (property: string): [string, string[]][] => [
  [property, SIDES.map((side) => property + side)],
  [`${property}x`, words('r l s e').map((side) => property + side)],
  [`${property}y`, [`${property}t`, `${property}b`]],
  ...SIDES.map((side): [string, string[]] => [property + side, [property + side]]),
];

/** What stands before the value, and the properties it sets. */
const PREFIXES: Record<string, string[]> = {
  ...Object.fromEntries([...sided('p'), ...sided('m'), ...sided('scroll-m')]),
  inset: SIDES.map((side) => `inset${side}`),
  'inset-x': words('insetr insetl insets insete'),
  'inset-y': ['insett', 'insetb'],
  top: ['insett'],
  right: ['insetr'],
  bottom: ['insetb'],
  left: ['insetl'],
  start: ['insets'],
  end: ['insete'],
  size: ['w', 'h'],
  gap: ['gap-x', 'gap-y'],
  rounded: CORNERS,
  'rounded-t': ['tl', 'tr'],
  'rounded-r': ['tr', 'br'],
  'rounded-b': ['br', 'bl'],
  'rounded-l': ['tl', 'bl'],
  'rounded-s': ['ss', 'es'],
  'rounded-e': ['se', 'ee'],
  overflow: ['overflow-x', 'overflow-y'],
  'line-clamp': ['line-clamp', 'display', 'overflow-x', 'overflow-y'],
  translate: ['translate-x', 'translate-y'],
  col: ['col'],
  'col-span': ['col'],
  row: ['row'],
  'row-span': ['row'],
};
for (const prefix of words(
  'w h min-w max-w min-h max-h gap-x gap-y basis order leading tracking items justify justify-items justify-self ' +
    'self place-items place-content place-self grid-cols grid-rows col-start col-end row-start row-end overflow-x ' +
    'overflow-y z opacity shadow cursor select pointer-events transition animate translate-x translate-y rotate ' +
    'whitespace list align resize appearance fill touch origin columns space-x space-y grow shrink underline-offset ' +
    'break-inside object aspect duration ease delay bg',
))
  PREFIXES[prefix] ??= [prefix];

const isOneOf = (list: string) => {
  const all = new Set(words(list));
  return (value: string) => all.has(value);
};
const isSize = isOneOf('xs sm base lg xl 2xl 3xl 4xl 5xl 6xl');
const isAlign = isOneOf('left right start end center justify');
const isWrap = isOneOf('wrap nowrap balance pretty');
const isWeight = isOneOf('thin light normal medium semibold bold extrabold black');
const isLine = isOneOf('solid dashed dotted double hidden none');
const isPlace = isOneOf('normal center start end between around evenly baseline stretch');
const isLength = (value: string) => /^\[[-.\d]/.test(value);
const isWidth = (value: string) => value === '' || /^\d/.test(value) || isLength(value);

function propertiesOf(utility: string): string[] {
  const word = WORDS[utility];
  if (word) return word;
  const bare = utility.split('/')[0] ?? utility;
  const [, family = '', value = ''] =
    /^(text|font|flex|border|outline|content|divide)(?:-(.+))?$/.exec(bare) ?? [];
  if (family !== '') return ofFamily(family, value);
  // The value may hold dashes of its own: the longest known beginning counts.
  const open = utility.indexOf('[');
  for (let at = open < 0 ? utility.length : open - 1; at > 0; at = utility.lastIndexOf('-', at - 1)) {
    const known = PREFIXES[utility.slice(0, at)];
    if (known) return known;
  }
  return [];
}

/** Families whose one prefix stands for several properties, told apart by the value. */
function ofFamily(family: string, value: string): string[] {
  if (family === 'text') {
    if (isSize(value) || isLength(value)) return ['text-size', 'leading'];
    return [isAlign(value) ? 'text-align' : isWrap(value) ? 'text-wrap' : 'text-color'];
  }
  if (family === 'font') return [isWeight(value) ? 'weight' : 'family'];
  if (family === 'flex') {
    if (/^(row|col)/.test(value)) return ['direction'];
    return /wrap/.test(value) ? ['flex-wrap'] : ['flex', 'basis', 'grow', 'shrink'];
  }
  if (family === 'content') return [isPlace(value) ? 'align-content' : 'content'];
  if (family === 'outline') {
    if (value.startsWith('offset-')) return ['outline-offset'];
    if (isLine(value)) return ['outline-style'];
    return [isWidth(value) ? 'outline-width' : 'outline-color'];
  }
  if (family === 'divide')
    return value.startsWith('x') || value.startsWith('y') ? [`divide-${value[0]}`] : ['divide'];
  return ofBorder(value);
}

function ofBorder(value: string): string[] {
  if (isLine(value)) return ['border-style'];
  if (value === 'collapse' || value === 'separate') return ['border-collapse'];
  if (value.startsWith('spacing')) return ['border-spacing'];
  const [, side = '', rest = ''] = /^([xytrblse])(?:-(.+))?$/.exec(value) ?? [];
  const what = isWidth(side === '' ? value : rest) ? 'border-width-' : 'border-color-';
  const sides = side === '' ? SIDES : side === 'x' ? words('r l s e') : side === 'y' ? ['t', 'b'] : [side];
  return sides.map((each) => what + each);
}
