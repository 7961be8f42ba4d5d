import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

function files(folder: string, ending: RegExp): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) return files(inside, ending);
    return ending.test(entry.name) && !/\.test\./.test(entry.name) ? [inside] : [];
  });
}

/** Utilities that name a side of the screen and not of the text. `left-1/2` is the middle from either side. */
const PHYSICAL_CLASSES =
  /(?<![\w-])-?(?:(?:scroll-)?[mp][lr]-(?:\d|\[|px|auto)[^\s'"`]*|(?:left|right)-(?!1\/2)(?:\d|\[|px|auto|full)[^\s'"`]*|text-(?:left|right)(?![\w-])|(?:float|clear)-(?:left|right)(?![\w-])|rounded-(?:[lr]|[tb][lr])(?:-[\w[\]]+)?(?![\w-])|border-[lr](?:-[\w[\]]+)?(?![\w-])|(?:slide-in-from|slide-out-to)-(?:left|right)[^\s'"`]*)/g;

/** Moves along the line that no logical utility can say: each needs its mirror image beside it. */
const MOVED =
  /(?<![\w-])(?:[\w[\]=-]+:)*-?translate-x-(?!1\/2|0)[\w.[\]]+|shadow-\[inset_-?\d+px_0|(?<![\w-])(?:rtl:)?origin-(?:top-|bottom-)?(?:left|right)(?![\w-])/g;

const PHYSICAL_STYLES =
  /(?:^|[\s;{])(?:(?:margin|padding|scroll-margin|scroll-padding|border)-(?:left|right)\b|border-(?:top|bottom)-(?:left|right)-radius\b|(?:left|right)\s*:|text-align\s*:\s*(?:left|right)|float\s*:\s*(?:left|right))/g;

/** The physical classes of a file, and moves that are the same in both directions of writing. */
function physicalIn(source: string): string[] {
  const strings = [...source.matchAll(/(['"`])((?:(?!\1)[^\\]|\\.)*)\1/gs)].map(([, , text = '']) => text);
  return strings.flatMap((text) => [
    ...[...text.matchAll(PHYSICAL_CLASSES)].map(([found]) => found),
    ...[...text.matchAll(MOVED)]
      .map(([found]) => found)
      .filter((found) => !found.includes('rtl:') && !/(?<![\w-])rtl:/.test(text)),
  ]);
}

describe('the interface knows start and end, not left and right', () => {
  it('in every class name', () => {
    // What knows every utility by name uses none.
    const screens = [...files('components', /\.tsx?$/), ...files('app', /\.tsx$/)].filter(
      (file) => file !== path.join('components', 'ui', 'merge-classes.ts'),
    );
    expect(screens.length).toBeGreaterThan(200);
    const found = screens.flatMap((file) =>
      physicalIn(readFileSync(path.join(root, file), 'utf8')).map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it('in every style sheet', () => {
    const sheets = [...files('app', /\.css$/), ...files('components', /\.css$/)];
    expect(sheets.length).toBeGreaterThan(5);
    const found = sheets.flatMap((file) =>
      [...readFileSync(path.join(root, file), 'utf8').matchAll(PHYSICAL_STYLES)].map(
        ([name]) => `${file}: ${name.trim()}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it.each([
    "cn('ml-2 flex')",
    "'hover:pr-[3px]'",
    "'text-left'",
    "'border-l-2'",
    "'rounded-tl-md'",
    "'absolute right-0'",
    "'data-[state=checked]:translate-x-4'",
    "'shadow-[inset_2px_0_0_var(--ring)]'",
    "'slide-in-from-right'",
  ])('and this test would notice %s', (source) => {
    expect(physicalIn(source)).toHaveLength(1);
  });

  it.each([
    "'ms-2 pe-3 text-start border-s rounded-s-md rounded-lg start-0 inset-x-0'",
    "'left-1/2 -translate-x-1/2'",
    "'data-[state=checked]:translate-x-4 rtl:data-[state=checked]:-translate-x-4'",
    "'border-line text-right-now mr'",
  ])('and lets %s be', (source) => {
    expect(physicalIn(source)).toEqual([]);
  });
});
