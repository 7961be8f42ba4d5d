import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** WCAG 2.2 relative luminance of an sRGB colour written `#rrggbb`. */
function luminance(hex: string): number {
  const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)?.slice(1);
  if (!channels) throw new Error(`not a colour of six hex digits: ${hex}`);
  const [red = 0, green = 0, blue = 0] = channels.map((pair) => {
    const value = Number.parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const css = readFileSync(path.join(import.meta.dirname, '../../app/styles/tokens.css'), 'utf8');

/** The custom properties of one rule of the token file that are plain colours. */
function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gi)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

const kinds = ['fact', 'quote', 'opinion', 'comment'];
const reviewers = Array.from({ length: 8 }, (_, at) => `reviewer-${at + 1}`);
const surfaces = ['background', 'card', 'popover', 'rail', 'muted', 'accent'];
const tints = kinds.map((kind) => `kind-${kind}-tint`);
const selected = [...kinds.map((kind) => `kind-${kind}-selected`), 'kind-none-selected'];
const words = ['destructive', 'warning', 'success', 'primary'];
const links = ['link-agree', 'link-conflict', 'link-origin'];

function pairs(foregrounds: string[], backgrounds: string[]): [string, string][] {
  return foregrounds.flatMap((one) => backgrounds.map((other): [string, string] => [one, other]));
}

const text: [string, string][] = [
  ...pairs(['foreground'], [...surfaces, ...tints, ...selected, 'diff-added', 'diff-removed']),
  ...pairs(['muted-foreground'], [...surfaces, ...tints]),
  ...pairs(words, ['background', 'card', 'popover']),
  ...pairs(links, ['background', 'card']),
  ...pairs(['kind-none'], ['background', 'card']),
  ...pairs(
    ['kind-badge'],
    kinds.map((kind) => `kind-${kind}`),
  ),
  ...pairs(reviewers, ['background', 'card']),
  ...pairs(['reviewer-initials'], reviewers),
  ...pairs(['background'], ['foreground', 'ring']),
  ['primary-foreground', 'primary'],
  ['primary-foreground', 'primary-hover'],
  ['destructive-foreground', 'destructive'],
];

const shapes: [string, string][] = [
  ...pairs(['ring'], [...surfaces, ...selected]),
  ...pairs(['input'], ['background', 'card', 'popover']),
  ...kinds.flatMap((kind): [string, string][] => [
    [`kind-${kind}`, 'background'],
    [`kind-${kind}`, 'card'],
    [`kind-${kind}`, `kind-${kind}-tint`],
    [`kind-${kind}`, `kind-${kind}-selected`],
  ]),
  ['kind-none', 'kind-none-selected'],
  ...pairs(links, ['background', 'card']),
  // The bar at a claim that somebody is on: in the text, and in the list, where a row may be active.
  ...pairs(reviewers, ['background', 'accent']),
];

describe.each([
  ['light', ':root'],
  ['dark', '.dark'],
])('the %s theme', (_, selector) => {
  const tokens = tokensOf(selector);
  const hex = (name: string) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`${selector} has no --${name}`);
    return value;
  };

  it.each(text)('text: %s on %s is at least 4.5', (one, other) => {
    expect(contrast(hex(one), hex(other))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('shape: %s on %s is at least 3', (one, other) => {
    expect(contrast(hex(one), hex(other))).toBeGreaterThanOrEqual(3);
  });
});

describe('contrast', () => {
  it('gives the two ends of the scale', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#777777')).toBe(1);
  });

  // Figures of the design, computed apart from this file: they catch a slip in the formula and in a token.
  it.each([
    [':root', 'foreground', 'background', 16.22],
    [':root', 'kind-opinion', 'kind-opinion-selected', 3.63],
    [':root', 'kind-badge', 'kind-opinion', 4.82],
    [':root', 'link-conflict', 'card', 6.08],
    ['.dark', 'foreground', 'kind-fact-selected', 8.19],
    ['.dark', 'kind-quote', 'kind-quote-tint', 5.76],
    ['.dark', 'link-agree', 'background', 11.84],
  ])('%s: %s on %s is %d', (selector, one, other, expected) => {
    const tokens = tokensOf(selector);
    expect(contrast(tokens.get(one) ?? '', tokens.get(other) ?? '')).toBeCloseTo(expected, 1);
  });
});
