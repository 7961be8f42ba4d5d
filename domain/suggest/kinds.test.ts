import { describe, expect, it } from 'vitest';
import { suggest } from '@/domain/suggest/suggest';

const LEAD = 'The harbour of Adra was closed on Friday after a storm broke two of its cranes.\n\n';
const kindOf = (sentence: string) =>
  suggest(LEAD + sentence)
    .claims.filter((c) => c.start >= LEAD.length)
    .map((c) => c.kind);

describe('kinds in the outlet’s own voice', () => {
  it.each([
    'The navy sank two boats off Adra on Monday.',
    'Adra, a port of 40,000 people, has had no ferry since 2019.',
    'Ships from three countries have waited outside the port since Tuesday.',
    'The council closed the pier in June 2030, when a crane fell on a customs house.',
  ])('“%s” is a fact', (sentence) => {
    expect(kindOf(sentence)).toEqual(['reported_fact']);
  });

  it.each([
    'We should have scrapped those ridiculous cranes years ago.',
    'Unfortunately, nobody in this spineless council will ever pay for it.',
    'I believe the pier is doomed.',
    'It is time to sack the harbour master!',
    'The decision was a disgraceful betrayal of the town.',
    'للأسف، يجب على المجلس أن يستقيل.',
    'К сожалению, власти должны уйти.',
  ])('“%s” is an opinion, and says by which words', (sentence) => {
    const claim = suggest(LEAD + sentence).claims.at(-1);
    expect(claim?.kind).toBe('opinion');
    expect(claim?.because.length).toBeGreaterThan(0);
    for (const word of claim?.because ?? [])
      expect(sentence.toLowerCase().replaceAll('’', "'")).toContain(word.toLowerCase());
  });

  it('leaves loaded words between quotation marks to whoever said them', () => {
    expect(
      kindOf('The council called the pier a “ridiculous disgrace” in its report of May 2031.'),
    ).not.toContain('opinion');
  });
});

describe('what is no claim', () => {
  it('proposes asides, captions, credits and tags as excluded, so that they can be seen', () => {
    const text = `Storm closes harbour\n\nAdra Map\nAP Photo\n\n${LEAD}The pier is closed. (read more)\n\nTwo ships left. [See our report, Storms of Adra.]\n\nTags: a, b`;
    const excluded = suggest(text)
      .claims.filter((c) => c.kind === 'excluded')
      .map((c) => text.slice(c.start, c.end));
    expect(excluded).toEqual([
      'Adra Map',
      'AP Photo',
      '(read more)',
      '[See our report, Storms of Adra.]',
      'Tags: a, b',
    ]);
  });

  it('keeps a headline that asserts as a claim in its own zone', () => {
    expect(suggest(`Storm closes harbour\n\n${LEAD}`).claims[0]).toMatchObject({
      zone: 'headline',
      kind: 'reported_fact',
    });
  });

  it('joins a sentence that the page broke over three blocks', () => {
    const text = `${LEAD}As I have written in\n\nTides and Tugs: A History of Adra\n\nthe port is going to sink – and we will not save it.`;
    expect(suggest(text).claims.map((c) => c.kind)).toEqual(['reported_fact', 'opinion']);
  });
});
