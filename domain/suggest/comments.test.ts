import { describe, expect, it } from 'vitest';
import { suggest } from '@/domain/suggest/suggest';
import { readZones } from '@/domain/suggest/zones';

const TOP =
  'Storm closes harbour\n\nThe harbour of Adra was closed on Friday after a storm broke two of its cranes.\n\n';
const comments = (text: string) =>
  readZones(text)
    .filter((z) => z.type === 'comment')
    .map(({ start, end, commenter, depth }) => ({ text: text.slice(start, end), commenter, depth }));

describe('comment sections', () => {
  it.each([
    '15 Responses to Storm closes harbour',
    '1 Comment',
    'Comments (12)',
    'Comments',
    '3 thoughts on “Storm closes harbour”',
    'Leave a Reply',
    'Reader comments:',
    'التعليقات (٥)',
    '3 комментария',
    '2 commentaires',
    'What readers are saying',
  ])('begin at “%s”', (heading) => {
    expect(comments(`${TOP}${heading}\n\nNever trusted those cranes.`)).toEqual([
      { text: 'Never trusted those cranes.', commenter: null, depth: 0 },
    ]);
  });

  it('are not begun by a sentence about comments', () => {
    expect(
      comments(
        `${TOP}Comments by the mayor drew 15 responses from the council on Friday evening.\n\nShe left.`,
      ),
    ).toEqual([]);
  });

  it('hold numbered, bulleted and nested comments, with names or without', () => {
    const text = `${TOP}7 Responses\n\n  1. Never trusted those cranes.\n\n  2. dockrat says:\n\n    Me neither. Two lines\n    of it.\n\n    Second paragraph.\n\n    • Agreed.\n\n      • dockrat says:\n\n        Thanks.\n\n  3. tugboat says:\n\n    When?`;
    expect(comments(text).map(({ commenter, depth }) => [commenter, depth])).toEqual([
      [null, 0],
      ['dockrat', 0],
      [null, 1],
      ['dockrat', 2],
      ['tugboat', 0],
    ]);
  });

  it('leave out bullets, numbers and names from the claims', () => {
    const text = `${TOP}2 Comments\n\n• Lina D says:\nStay safe! No cranes.\n\n• Shameful.`;
    const claims = suggest(text).claims.filter((c) => c.zone === 'comment');
    expect(claims.map((c) => text.slice(c.start, c.end))).toEqual(['Stay safe!', 'No cranes.', 'Shameful.']);
    expect(claims.every((c) => c.kind === 'reader_comment')).toBe(true);
  });

  it('know a name with a date, and the buttons below a comment', () => {
    const text = `${TOP}2 Comments\n\nLina Dorr - March 9, 2031 at 5:04 pm\nStay safe.\nReply\n\nOmar - 2 days ago\nWe will.\nReply`;
    expect(comments(text).map((c) => c.commenter)).toEqual(['Lina Dorr', 'Omar']);
    expect(
      suggest(text)
        .claims.filter((c) => c.zone === 'comment')
        .map((c) => text.slice(c.start, c.end)),
    ).toEqual(['Stay safe.', 'We will.']);
  });

  it('end where the page’s own lists begin', () => {
    const text = `${TOP}1 Comment\n\n  • Omar says:\n\n    We will manage.\n\n\nHarbours\n\n\nStorms\n\nAdra`;
    expect(comments(text)).toHaveLength(1);
    expect(readZones(text).at(-1)).toMatchObject({ type: 'boilerplate' });
  });
});
