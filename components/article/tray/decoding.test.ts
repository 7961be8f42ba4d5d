import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { candidatesFor, decode, readBytes } from '@/components/article/tray/decoding';

const utf8 = (text: string) => new TextEncoder().encode(text);
// No curly quote in it: Node before 22 reads 0x80–0x9f of windows-1252 as controls, browsers do not.
const FRENCH =
  'Le ferry a quitté le port à dix-huit heures; la préfète était déjà prévenue, dit-on, dès cet été.';
const RUSSIAN = 'Паром вышел из порта вечером, сообщил дежурный капитан. Спасены тридцать восемь человек.';
const ARABIC = 'أنقذ خفر السواحل ثمانية وثلاثين شخصا بعد اصطدام العبارة قرب الميناء مساء يوم السبت.';
const JAPANESE = 'フェリーは午後六時四十分に港を出た。乗客は三十八人で、全員が救助されたという。';

describe('reading bytes', () => {
  it('takes strict UTF-8 as proven, emoji and no-break spaces included', () => {
    const text = 'Forty\u00a0people 🛟 — ٣٨';
    expect(readBytes(utf8(text))).toEqual({ is: 'text', text, encoding: 'utf-8' });
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf, ...utf8('Ferry')]],
    ['utf-16le', [0xff, 0xfe, ...iconv.encode('Ferry', 'utf-16le')]],
    ['utf-16be', [0xfe, 0xff, ...iconv.encode('Ferry', 'utf-16be')]],
  ])('believes the byte order mark of %s and leaves it out of the text', (encoding, bytes) => {
    expect(readBytes(Uint8Array.from(bytes as number[]))).toEqual({ is: 'text', text: 'Ferry', encoding });
  });

  it.each([
    ['windows-1252', FRENCH],
    ['windows-1251', RUSSIAN],
    ['windows-1256', ARABIC],
    ['shift_jis', JAPANESE],
  ] as const)('asks about %s, and offers it first', (encoding, text) => {
    const bytes = Uint8Array.from(iconv.encode(text, encoding));
    const reading = readBytes(bytes);
    expect(reading.is).toBe('ambiguous');
    expect(candidatesFor(bytes)[0]).toBe(encoding);
    expect(decode(bytes, encoding)).toBe(text);
  });

  it('offers UTF-16 without a mark', () => {
    const bytes = Uint8Array.from(iconv.encode('The ferry left at 18:40.', 'utf-16le'));
    expect(readBytes(bytes)).toEqual({ is: 'ambiguous', candidates: expect.arrayContaining(['utf-16le']) });
    expect(candidatesFor(bytes)[0]).toBe('utf-16le');
  });

  it('says that a picture is not text', () => {
    const png = Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0,
    ]);
    expect(readBytes(png)).toEqual({ is: 'not-text' });
  });

  it('leaves one stray NUL in a text to the check of the text', () => {
    const text = `${'a fair amount of ordinary text. '.repeat(10)}\u0000end`;
    expect(readBytes(utf8(text))).toEqual({ is: 'text', text, encoding: 'utf-8' });
  });

  it('leaves a NUL in a short text to it as well', () => {
    expect(readBytes(utf8('Body text.\u0000'))).toMatchObject({ is: 'text', text: 'Body text.\u0000' });
  });

  it('offers UTF-16 for Arabic without a mark', () => {
    const bytes = Uint8Array.from(iconv.encode(ARABIC, 'utf-16le'));
    expect(candidatesFor(bytes)[0]).toBe('utf-16le');
    expect(readBytes(bytes).is).toBe('ambiguous');
  });

  it('reads nothing as an empty text', () => {
    expect(readBytes(new Uint8Array())).toEqual({ is: 'text', text: '', encoding: 'utf-8' });
  });
});
