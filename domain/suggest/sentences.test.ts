import { describe, expect, it } from 'vitest';
import { splitSentences } from '@/domain/suggest/sentences';

const split = (text: string, casual = false) =>
  splitSentences(text, 0, text.length, { casual }).map((s) => text.slice(s.start, s.end));

describe('splitSentences', () => {
  it.each([
    [
      'titles and ranks',
      'Brigadier Gen. Omar Saleh met Capt. Lina Dorr. They left.',
      ['Brigadier Gen. Omar Saleh met Capt. Lina Dorr.', 'They left.'],
    ],
    [
      'abbreviated countries',
      'U.S. and Arab ships left. The U.S. The rest stayed.',
      ['U.S. and Arab ships left.', 'The U.S.', 'The rest stayed.'],
    ],
    ['initials', 'John F. Harrow and A. B. Quill spoke.', ['John F. Harrow and A. B. Quill spoke.']],
    [
      'a numbered item after "No."',
      'It is pier No. 5 that sank. No. It was not.',
      ['It is pier No. 5 that sank.', 'No.', 'It was not.'],
    ],
    [
      'figures, times and file names',
      'It rose 3.5 per cent at 7.44.20 PM on the tide. Done.',
      ['It rose 3.5 per cent at 7.44.20 PM on the tide.', 'Done.'],
    ],
    [
      'a full stop inside the closing mark',
      'They launched operation “Clear Water.” The port reopened.',
      ['They launched operation “Clear Water.”', 'The port reopened.'],
    ],
    [
      'a comma inside the closing mark',
      '“It is over,” she said. “Go home.”',
      ['“It is over,” she said.', '“Go home.”'],
    ],
    [
      'a question that its speaker follows',
      '“Who pays?” Mayor Dorr asked. Nobody knew.',
      ['“Who pays?” Mayor Dorr asked.', 'Nobody knew.'],
    ],
    [
      'a question in lower-case attribution',
      '“Who pays?” asked the mayor.',
      ['“Who pays?” asked the mayor.'],
    ],
    [
      'ellipses at the end and inside',
      'It may sink… That said, it floats. They came to…err…help.',
      ['It may sink…', 'That said, it floats.', 'They came to…err…help.'],
    ],
    ['marks of notes', 'It opened in 1911.[4] [5] Trade grew.', ['It opened in 1911.[4] [5]', 'Trade grew.']],
    ['a missing space', 'The crew was saved.Two boats sank.', ['The crew was saved.', 'Two boats sank.']],
    [
      'addresses',
      'See port.example.org/a.b?c=d for more. Thanks.',
      ['See port.example.org/a.b?c=d for more.', 'Thanks.'],
    ],
    ['Arabic', 'هل أغلق الميناء؟ نعم. قال د. كريم ذلك.', ['هل أغلق الميناء؟', 'نعم.', 'قال د. كريم ذلك.']],
    [
      'Cyrillic',
      'Ущерб составил 2 млн руб. за сутки. Порт закрыт.',
      ['Ущерб составил 2 млн руб. за сутки.', 'Порт закрыт.'],
    ],
    ['emoji', 'The port is open 🌊. Go!', ['The port is open 🌊.', 'Go!']],
    ['no final mark', 'The port is open. Nobody came', ['The port is open.', 'Nobody came']],
  ])('survives %s', (_what, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('lets a small letter begin a sentence where people write casually', () => {
    expect(split('nobody was there. they all left! why tho? no idea', true)).toEqual([
      'nobody was there.',
      'they all left!',
      'why tho?',
      'no idea',
    ]);
  });

  it('keeps a list number with its line', () => {
    expect(split('1. The port closed. 2 ships waited.')).toEqual(['1. The port closed.', '2 ships waited.']);
  });
});
