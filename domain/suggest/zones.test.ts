import { describe, expect, it } from 'vitest';
import { readZones } from '@/domain/suggest/zones';

const zones = (text: string, title?: string) =>
  readZones(text, title).map((z) => [z.type, text.slice(z.start, z.end)]);
const typeOf = (text: string, line: string) =>
  readZones(text).find((z) => z.start <= text.indexOf(line) && z.end >= text.indexOf(line) + line.length)
    ?.type;

const PROSE =
  'The harbour of Adra was closed on Friday after a storm broke two of its cranes and sank a tug.';
const MORE = 'Officials expect repairs to take at least a month, and ships are being sent to the next port.';

describe('readZones', () => {
  it('takes a first line without a full stop for the headline', () => {
    expect(zones(`Storm closes harbour\n\n${PROSE}`)).toEqual([
      ['headline', 'Storm closes harbour'],
      ['body', PROSE],
    ]);
  });

  it('sees no headline where the first block is a sentence after a date', () => {
    expect(zones(`March 9, 2031\n\n${PROSE}`)).toEqual([
      ['boilerplate', 'March 9, 2031'],
      ['body', PROSE],
    ]);
  });

  it('takes the page title, and its repetition further down for boilerplate', () => {
    const text = `Adra Gazette\n\nStorm closes harbour.\n\n${PROSE}\n\nStorm closes harbour.\n\n${MORE}`;
    expect(zones(text, 'Storm closes harbour').map(([type]) => type)).toEqual([
      'boilerplate',
      'headline',
      'body',
      'boilerplate',
      'body',
    ]);
  });

  it.each([
    ['Adra Map', 'caption'],
    ['Photo: Lina Dorr / Adra Gazette', 'caption'],
    ['AP Photo', 'caption'],
    ['Screen Shot 2031-03-09 at 7.44.20 PM', 'caption'],
    ['31-03-09 crew claims %22victory%22 at sea', 'caption'],
    ['IMG_20310309_1200.jpg', 'caption'],
    ['Print Friendly, PDF & Email', 'boilerplate'],
    ['Share this on:', 'boilerplate'],
    ['Tags: , , , ,', 'boilerplate'],
    ['Full Gazette story HERE', 'boilerplate'],
    ['By Lina Dorr and Omar Saleh', 'boilerplate'],
    ['About Author', 'boilerplate'],
    ['الوسوم: ميناء، عاصفة', 'boilerplate'],
  ])('knows %s between paragraphs', (line, type) => {
    expect(
      typeOf(
        `Storm closes harbour\n\n${PROSE}\n\n${line}\n\n${MORE}\n\n${PROSE.replace('Adra', 'Zarqa')}`,
        line,
      ),
    ).toBe(type);
  });

  it('keeps paragraphs that stand together in one zone, so that a claim may run over their ends', () => {
    expect(zones(`${PROSE}\n\n${MORE}`)).toEqual([['body', `${PROSE}\n\n${MORE}`]]);
  });

  it('knows the author’s line at the end, but not the same words at the start', () => {
    const bio = 'Lina Dorr is a senior editor at the Adra Gazette and the author of two books on ports.';
    expect(typeOf(`Storm closes harbour\n\n${PROSE}\n\n${MORE}\n\n${bio}`, bio)).toBe('boilerplate');
    expect(typeOf(`Storm closes harbour\n\n${bio}\n\n${PROSE}\n\n${MORE}\n\n${PROSE}\n\n${MORE}`, bio)).toBe(
      'body',
    );
  });

  it('keeps a line of its own that breaks off in the body', () => {
    const text = `${PROSE}\n\nAs I have written in\n\nTides and Tugs: A History of Adra\n\nthe port is always going to sink.`;
    expect(zones(text).map(([type]) => type)).toEqual(['body']);
  });
});
