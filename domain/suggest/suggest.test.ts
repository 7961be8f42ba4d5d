import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitsPair } from '@/domain/span';
import type { Proposal } from '@/domain/suggest/proposal';
import { suggest } from '@/domain/suggest/suggest';

const ARTICLES = process.env.ARTICLES_DIR ?? '../shared/articles';

/** Where the proposal breaks a promise, or null. Comments' furniture is found again from the zone and its claims. */
function brokenPromise(text: string, { zones, claims }: Proposal): string | null {
  const owner = new Int32Array(text.length).fill(-1);
  let end = 0;
  for (const [i, zone] of zones.entries()) {
    if (zone.start < end || zone.end <= zone.start) return 'zones overlap';
    end = zone.end;
    owner.fill(i, zone.start, zone.end);
  }
  const covered = new Uint8Array(text.length);
  end = 0;
  for (const claim of claims) {
    if (claim.start < end || claim.end <= claim.start) return 'claims overlap';
    end = claim.end;
    if (splitsPair(text, claim.start) || splitsPair(text, claim.end)) return 'cuts a surrogate pair';
    if (/^\s|\s$/.test(text.slice(claim.start, claim.end))) return 'outer white space';
    if (owner[claim.start] !== owner[claim.end - 1] || owner[claim.start] === -1) return 'crosses a zone';
    covered.fill(1, claim.start, claim.end);
  }
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text[i] ?? '')) continue;
    const zone = zones[owner[i] ?? -1];
    if (!zone) return `no zone at ${i}`;
    if (covered[i] || zone.type === 'boilerplate') continue;
    const line = text.slice(text.lastIndexOf('\n', i) + 1, i + 1);
    const isMark = zone.type === 'comment' || /^\s*(?:[•·▪◦‣●○*–-]|\(?\p{Nd}{1,3}[.)]?)$/u.test(line);
    if (!isMark) return `uncovered at ${i}: ${JSON.stringify(text.slice(i, i + 20))}`;
  }
  return null;
}

const pieces = fc.constantFrom(
  'The harbour was closed on Friday.',
  '“We saw nothing,” said Nura Adil.',
  ' ',
  '\n',
  '\n\n',
  '\t',
  '•',
  '1. ',
  '— ',
  '“',
  '”',
  '"',
  '‘',
  '’',
  '…',
  '...',
  '?',
  '!',
  '3 Comments',
  '15 Responses to The harbour',
  'nura says:',
  'Tags: a, b',
  '(read more)',
  '[See our report]',
  'AP Photo',
  'قال الوزير إن الميناء أغلق.',
  '؟',
  '🌊',
  '\ud83c',
  '\udf0a',
  '\u0000',
  'и сказал он',
  'U.S.',
  'Gen. ',
  'according to',
  ', and ',
  'Although ',
  'said',
  'that',
  'told',
  ':',
  'https://a.example/b',
  'a',
  'I',
  '7.44.20 PM',
);

describe('suggest', () => {
  it('keeps its promises about ranges on any text made of newspaper parts', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        expect(brokenPromise(text, suggest(text))).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  it('keeps them on any string of UTF-16 units, lone surrogates and NUL included', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }), (units) => {
        const text = String.fromCharCode(...units);
        expect(brokenPromise(text, suggest(text))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one endless word', 'a'.repeat(500_000)],
    ['a line of spaces', ' '.repeat(500_000)],
    ['inner white space', `a${' '.repeat(499_000)}b`],
    ['inner no-break space', `said. ${'\u00a0'.repeat(499_000)}“b`],
    ['full stops', '.'.repeat(500_000)],
    ['opening marks', '“'.repeat(500_000)],
    ['straight marks', '"a '.repeat(166_000)],
    ['single marks', '‘a '.repeat(166_000)],
    ['one sentence of verbs', 'he said that '.repeat(38_000)],
    ['commas', 'a, '.repeat(166_000)],
    ['capitals', 'Al '.repeat(166_000)],
    ['parentheses', '('.repeat(500_000)],
    ['brackets', '[see '.repeat(100_000)],
    ['short lines', 'a b\n'.repeat(125_000)],
    ['comments', `Title\n\n2 Comments\n\n${'• ann says:\n'.repeat(40_000)}`],
    ['figures', '1.'.repeat(250_000)],
    ['quotations and speakers', '“we go now and then,” he said, '.repeat(16_000)],
    ['Russian reports', 'сказал он, что «это очень длинная речь» '.repeat(12_000)],
    ['Arabic reports', 'قال الوزير إن «هذا كلام طويل هنا» '.repeat(14_000)],
    ['lines that end with a colon', 'he said:\n'.repeat(55_000)],
    ['according', 'according to '.repeat(38_000)],
  ])('stays linear on 500,000 units of %s', { timeout: 90_000 }, (_name, text) => {
    // Processor time, not the clock: other work on the machine must not decide.
    const timed = (part: string) => {
      const started = process.cpuUsage().user;
      const proposal = suggest(part);
      return { took: (process.cpuUsage().user - started) / 1_000, proposal };
    };
    const cut = text.length >> 4;
    const small = timed(text.slice(0, splitsPair(text, cut) ? cut + 1 : cut));
    const whole = timed(text);
    expect(brokenPromise(text, whole.proposal)).toBeNull();
    // Sixteen times the text: sixteen times the work, or 256 times where something is quadratic.
    expect(whole.took < 2_000 || whole.took < small.took * 64).toBe(true);
  });

  it('proposes the same for the same text', () => {
    const text = 'Storm nears port\n\nThe port closed, the harbour master said.';
    expect(suggest(text)).toEqual(suggest(text));
  });

  const files = (() => {
    try {
      return readdirSync(ARTICLES).filter((f) => f.endsWith('.txt'));
    } catch {
      return [];
    }
  })();
  it.skipIf(files.length === 0)('keeps its promises on the articles that must work', () => {
    for (const file of files) {
      const text = readFileSync(path.join(ARTICLES, file), 'utf8');
      expect(brokenPromise(text, suggest(text)), file).toBeNull();
    }
  });
});
