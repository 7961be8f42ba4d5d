import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { english } from '@/components/messages';
import { asLocale, directionOf } from '@/components/messages/locales';
import { parsed } from '@/components/messages/parsed';
import { dress, type MessageTree } from '@/components/messages/pseudo';

const sample = {
  plain: 'Save changes',
  named: 'Add “{text}” now',
  counted: '{count, plural, one {# claim} other {# claims}} left',
  rich: 'Read <link>the guide</link> first',
};

function speak(locale: 'en-XA' | 'ar-XB') {
  const messages = parsed(dress(sample, locale)) as typeof sample;
  return createTranslator({ locale, messages });
}

describe('dress', () => {
  it('makes every text longer, and shows where it ends', () => {
    const t = speak('en-XA');
    expect(t('plain')).toMatch(/^\[Š.*é.*·+\]$/);
    expect(t('plain').length).toBeGreaterThan(sample.plain.length * 1.3);
  });

  it.each(['en-XA', 'ar-XB'] as const)('%s: arguments, plurals and tags still work', (locale) => {
    const t = speak(locale);
    expect(t('named', { text: 'Agency X' })).toContain('Agency X');
    expect(t('counted', { count: 1 })).toMatch(/1 claim\b/);
    expect(t('counted', { count: 4 })).toMatch(/4 claims/);
    expect(t.markup('rich', { link: (words) => `<a>${words}</a>` })).toMatch(/<a>.+<\/a>/);
  });

  it('leaves English alone', () => {
    expect(dress(sample, 'en')).toBe(sample);
  });
});

function leaves(tree: MessageTree, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : leaves(value, [...path, key]),
  );
}

describe('the English messages', () => {
  it('are plain objects and lists once they are parsed, as React sends them to browsers', () => {
    const strange: unknown[] = [];
    const look = (value: unknown) => {
      if (typeof value !== 'object' || value === null) return;
      if (![Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))) strange.push(value);
      Object.values(value).forEach(look);
    };
    look(parsed(english));
    expect(strange).toEqual([]);
  });

  it.each(['en', 'en-XA', 'ar-XB'] as const)('are ICU, %s', (locale) => {
    expect(() => parsed(dress(english, locale))).not.toThrow();
  });

  it('are none of them empty', () => {
    expect(leaves(english).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  // The interface counts and attributes; it never pronounces. A sentence may explain that it does not; a label may not do it.
  it.each(['true', 'false', 'verified', 'fake', 'score', 'rating'])('never label anything "%s"', (word) => {
    const labels = leaves(english).filter(([, text]) => text.trim().split(/\s+/).length <= 3);
    const said = labels.filter(([, text]) => new RegExp(`\\b${word}\\b`, 'i').test(text));
    expect(said).toEqual([]);
  });
});

describe('locales', () => {
  it('unknown ones are English, and only Arabic turns the page', () => {
    expect(asLocale('xx')).toBe('en');
    expect(asLocale(undefined)).toBe('en');
    expect(directionOf('ar-XB')).toBe('rtl');
    expect(directionOf('en-XA')).toBe('ltr');
  });
});
