import { describe, expect, it } from 'vitest';
import { claimsTyped, inOneLine, mentionedIn, readMessage, toEditable, toStored } from './message-text';

const ID = '0190a5c0-0000-7000-8000-000000000014';
const members = [
  { id: 'ann', name: 'Ann' },
  { id: 'annlee', name: 'Ann Lee' },
  { id: 'nour', name: 'نور سالم' },
];
const runs = (text: string) =>
  readMessage(text, members).flatMap((b) =>
    b.as === 'list' ? b.items.flatMap((item) => item.runs) : b.runs,
  );

describe('reading a message', () => {
  it('makes every line a paragraph and gathers list items', () => {
    expect(readMessage('One.\n\n- two\n- three\nאחת', [])).toMatchObject([
      { as: 'paragraph', runs: [{ as: 'text', text: 'One.' }] },
      {
        as: 'list',
        items: [
          { line: 2, runs: [{ as: 'text', text: 'two' }] },
          { line: 3, runs: [{ as: 'text', text: 'three', at: 0 }] },
        ],
      },
      { as: 'paragraph', runs: [{ as: 'text', text: 'אחת' }] },
    ]);
  });

  it('reads bold, italic, and leaves stars between spaces alone', () => {
    expect(runs('a **bold** and *soft* 2 * 3 * 4')).toMatchObject([
      { as: 'text', text: 'a ' },
      { as: 'bold', text: 'bold' },
      { as: 'text', text: ' and ' },
      { as: 'italic', text: 'soft' },
      { as: 'text', text: ' 2 * 3 * 4', at: 21 },
    ]);
  });

  it('links web addresses only, without the point after them', () => {
    expect(runs('See https://example.org/a_b?c=1. Not javascript:alert(1)')).toMatchObject([
      { as: 'text', text: 'See ' },
      { as: 'link', text: 'https://example.org/a_b?c=1', href: 'https://example.org/a_b?c=1' },
      { as: 'text', text: '. Not javascript:alert(1)' },
    ]);
  });

  it('finds the longest name that is called in', () => {
    expect(runs('@Ann Lee, ask @نور سالم')).toMatchObject([
      { as: 'mention', text: '@Ann Lee', member: 'annlee' },
      { as: 'text', text: ', ask ' },
      { as: 'mention', text: '@نور سالم', member: 'nour' },
    ]);
    expect(mentionedIn('@Ann and @Ann Lee and @Ann, not @Bob', members)).toEqual(['ann', 'annlee']);
  });

  it('shows a claim by its name, and only a well-formed one', () => {
    expect(runs(`as [#A2·14](claim:${ID}) says`)[1]).toMatchObject({
      as: 'claim',
      text: '#A2·14',
      claim: ID,
    });
    expect(runs('[#A2·14](claim:javascript)')).toMatchObject([
      { as: 'text', text: '[#A2·14](claim:javascript)' },
    ]);
  });
});

describe('references to claims', () => {
  it('are typed with a middle dot or a point', () => {
    expect(claimsTyped('#A2·14 and #A2.14, #A10.3; not A3·1 or #B2·1')).toEqual(['A2·14', 'A10·3']);
  });

  it('are stored with the id where it is known, and come back as typed', () => {
    const known = new Map([['A2·14', ID]]);
    const stored = toStored('Same as #A2.14, not #A9·9', known);
    expect(stored).toBe(`Same as [#A2·14](claim:${ID}), not #A9·9`);
    expect(toEditable(stored)).toEqual({ text: 'Same as #A2·14, not #A9·9', known });
    expect(toStored(toEditable(stored).text, known)).toBe(stored);
  });
});

describe('one line of it', () => {
  it('has neither marks nor ids nor line breaks', () => {
    expect(inOneLine(`**Look**\nat [#A2·14](claim:${ID})`, 100)).toBe('Look at #A2·14');
  });
  it('is cut without halving a character', () => {
    expect(inOneLine('ab🌫️cd', 4)).toBe('ab…');
    expect(inOneLine('abcdef', 6)).toBe('abcdef');
  });
});
