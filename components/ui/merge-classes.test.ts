import fs from 'node:fs';
import path from 'node:path';
import { twMerge } from 'tailwind-merge';
import { describe, expect, it } from 'vitest';
import { mergeClasses } from './merge-classes';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Every word in a string of the components that tailwind-merge takes for a utility: a second one puts out the first. */
function utilitiesInUse(): string[] {
  const found = new Set<string>();
  for (const name of fs.readdirSync(path.join(ROOT, 'components'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name) || name.includes('.test.') || name.endsWith('merge-classes.ts')) continue;
    const text = fs.readFileSync(path.join(ROOT, 'components', name), 'utf8');
    for (const [, ...strings] of text.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g))
      for (const word of strings.join(' ').split(/\s+/)) found.add(word);
  }
  return [...found].filter(
    (word) => word !== '' && !/[{}$]/.test(word) && twMerge(`${word} ${word}`) === word,
  );
}

/** Without modifiers: they are tested by themselves. */
const bare = (utility: string) => utility.replace(/^(?:[^[\]()]*(?:\[[^\]]*\])?[^[\]():]*:)+/, '');

/** A clamp hides what overflows in both directions; tailwind-merge says so of `overflow-hidden` alone. */
const hidesOverflow = (first: string, second: string) =>
  /^overflow-[xy]-/.test(first) && second.startsWith('line-clamp-');

describe('of utilities that set the same the later one stays', () => {
  const used = [...new Set(utilitiesInUse().map(bare))].filter(
    // tailwind-merge takes the house's own shadow for a colour.
    (word) => !word.includes(':') && word !== 'shadow-float',
  );

  it(`as tailwind-merge has it, for every pair of those in use`, () => {
    expect(used.length).toBeGreaterThan(400);
    const differ: string[] = [];
    for (const first of used)
      for (const second of used) {
        if (first === second || hidesOverflow(first, second)) continue;
        const pair = `${first} ${second}`;
        const [mine, theirs] = [mergeClasses(pair), twMerge(pair)];
        if (mine !== theirs) differ.push(`${pair}: ${mine}, not ${theirs}`);
      }
    expect(differ.slice(0, 60)).toEqual([]);
    // A quarter of a million pairs: seconds on a machine of one's own, a minute on a busy one.
  }, 240_000);

  it.each([
    ['md:px-2 px-4 md:px-3', 'px-4 md:px-3'],
    ['hover:md:p-1 md:hover:p-2', 'md:hover:p-2'],
    ['p-2! p-3', 'p-2! p-3'],
    ['-mt-1 mt-2', 'mt-2'],
    ['[&_svg]:size-4 [&_svg]:size-3', '[&_svg]:size-3'],
    ['data-[a:b]:p-1 data-[a:b]:p-2', 'data-[a:b]:p-2'],
    ['claim p-1  wide', 'claim p-1 wide'],
  ])('%s', (given, kept) => {
    expect(mergeClasses(given)).toBe(kept);
    expect(twMerge(given)).toBe(kept);
  });
});
