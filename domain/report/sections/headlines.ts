import { KIND_LETTER } from '@/domain/kind';
import { type Block, heading, type PassageBlock, paragraph, plain, type Run, reference } from '../document';
import type { HeadlineReading, HeadlineSide, Report } from '../report';
import { KIND_WORD } from '../words';
import { listed, many, quoted } from './phrases';

const WHY = {
  statement: 'gathered under the same statement by people',
  words: 'chosen by shared words',
} as const;

function side(what: string, passage: HeadlineSide): PassageBlock {
  const { kind, speakers, hedged, conflictsWith } = passage;
  const notes = [
    `Kind: ${kind ? KIND_WORD[kind] : 'not settled'}`,
    `Speaker: ${speakers.length > 0 ? listed(speakers) : 'the outlet itself, or not recorded'}`,
    hedged ? 'Hedged wording' : '',
    conflictsWith.length > 0 ? `Conflicts with ${listed(conflictsWith)}` : '',
  ];
  const letter = kind ? ` ${KIND_LETTER[kind]}` : '';
  return {
    label: [{ text: `${what} ` }, reference(passage.name), { text: letter }],
    runs: [quoted(passage.text, passage)],
    notes: notes.filter((note) => note !== '').map((note) => plain(note)),
  };
}

/** In which of the recorded answers the headline and what stands below it are not alike. */
function unlike({ headline, body }: HeadlineReading): Run[] {
  const parts = body.flatMap((below) => {
    const differs = [
      headline.kind && below.kind && headline.kind !== below.kind ? 'kind' : null,
      headline.speakers.join() === below.speakers.join()
        ? null
        : headline.speakers.length === 0
          ? 'credited in the body only'
          : below.speakers.length === 0
            ? 'credited in the headline only'
            : 'speaker',
      headline.hedged === below.hedged
        ? null
        : below.hedged
          ? 'hedged in the body only'
          : 'hedged in the headline only',
    ].filter((part) => part !== null);
    return [`${below.name}, ${WHY[below.why]}: ${listed(differs) || 'the same kind, speaker and wording'}`];
  });
  return plain(parts.join('; '));
}

function reading(each: HeadlineReading, at: number): Block[] {
  const { article, source, headline, body } = each;
  return [
    heading(3, `headline-${at + 1}`, `${article} ${source}`),
    {
      type: 'passages',
      passages: [side('Headline', headline), ...body.map((below) => side('Body', below))],
    },
    body.length > 0
      ? { type: 'facts', facts: [{ name: 'Differs', runs: unlike(each) }] }
      : paragraph('No claim of the body was gathered with it or shares enough words.'),
  ];
}

export function headlinesSection({ headlines }: Report): Block[] {
  const articles = new Set(headlines.map(({ article }) => article)).size;
  return [
    heading(2, 'headlines', 'Headline against body'),
    paragraph(
      headlines.length === 0
        ? 'No headline is split into claims.'
        : `${many(headlines.length, 'claim')} in the headlines of ${many(articles, 'article')}, each beside what the body says of the same. Claims of one article cannot be linked: this is a list to read, and no count.`,
    ),
    ...headlines.flatMap(reading),
  ];
}
