import { describe, expect, it } from 'vitest';
import { countWords, textFault, titleFrom, withoutUnstorable } from '@/components/article/tray/text-fault';

describe('what a text may not be', () => {
  it.each([
    ['', { code: 'empty' }],
    [' \u00a0\n', { code: 'empty' }],
    [
      ' https://harbour-herald.example/ferry \n',
      { code: 'address', url: 'https://harbour-herald.example/ferry' },
    ],
    ['a'.repeat(500_001), { code: 'too-long', length: 500_001 }],
    ['Forty\u0000 people\u0000', { code: 'nul', count: 2 }],
    ['Forty \ud83d people', { code: 'lone-surrogate', at: 6 }],
    ['a'.repeat(500_000), null],
    ['See https://harbour-herald.example for more.', null],
    ['<script>alert(1)</script> stays as it is 🛟', null],
  ])('%#', (text, fault) => {
    expect(textFault(text)).toEqual(fault);
  });

  it('can be taken out when a person asks for it, and nothing else with it', () => {
    expect(withoutUnstorable('For\u0000ty\ud83d 🛟')).toBe('Forty 🛟');
  });
});

describe('what a text is recognised by', () => {
  it('counts words of any script', () => {
    expect(countWords('Forty people’s lives. أنقذ خفر ٣٨')).toBe(6);
  });
  it('offers its first line as the title', () => {
    expect(titleFrom('\n\n## Ferry collides  \nForty people')).toBe('Ferry collides');
    expect(titleFrom(`${'word '.repeat(60)}\nx`)).toBe('');
  });

  it('never takes a date or a byline for the title', () => {
    expect(titleFrom('March 16, 2026\n\nAhoy, Nobody – Who Was Minding the Light…\n\nTwo ships.')).toBe(
      'Ahoy, Nobody – Who Was Minding the Light…',
    );
    expect(titleFrom('March 16, 2026\n\nA ferry was struck on Monday.\n\nx')).toBe('');
    expect(titleFrom('By Lena Marsh\n')).toBe('');
  });
});
