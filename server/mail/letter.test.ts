import { expect, test } from 'vitest';
import { subjectOf, write } from './letter';
import { invitationLetter, mentionsLetter, resetLetter } from './letters';

const desk = { address: 'https://lateral.example.org' };
const mention = {
  review: { id: '0198', question: 'What happened <b>at</b> the quay & why?' },
  on: 'claim' as const,
  target: '0199',
  targetName: 'A2·14',
  articles: [],
  by: { id: '0200', name: '"Ann" <script>alert(1)</script>' },
  text: '@Bob is <img src=x onerror=alert(1)> measured?',
};

test('what people wrote is words in the page, never markup, and says the same as plain text', () => {
  const { text, html } = write(mentionsLetter(desk, { mentions: [mention] }));
  expect(html).not.toMatch(/<script|<img|<b>/);
  expect(html).toContain('&#60;script&#62;');
  expect(html).toContain('href="https://lateral.example.org/reviews/0198/c/0199"');
  expect(text).toContain('@Bob is <img src=x onerror=alert(1)> measured?');
  expect(text).toContain('https://lateral.example.org/reviews/0198/c/0199');
  expect(text).toContain('A2·14');
});

test('a subject is one line, whatever is in a name', () => {
  expect(subjectOf('Ann\r\nBcc: eve@example.org\u2028x\u0000')).toBe('Ann Bcc: eve@example.org x');
  expect([...subjectOf('😀'.repeat(300))]).toHaveLength(150);
});

test('a letter says its language and direction', () => {
  const english = write(resetLetter(desk, { email: 'ana@example.org', key: 'k' }));
  expect(english.html).toContain('<html lang="en" dir="ltr">');
  const arabic = write(resetLetter({ ...desk, locale: 'ar-XB' }, { email: 'ana@example.org', key: 'k' }));
  expect(arabic.html).toContain('<html lang="ar" dir="rtl">');
  expect(arabic.text).toContain('\u200f');
  expect(english.text).toContain('https://lateral.example.org/reset-password/k');
});

test('one mention and many are told in numbers, and what is not listed is counted', () => {
  const one = mentionsLetter(desk, { mentions: [mention] });
  expect(one.subject).toMatch(/mentioned you$/);
  const many = mentionsLetter(desk, { mentions: [mention, mention], more: 3 });
  expect(many.subject).toBe('5 messages mention you');
  expect(many.paragraphs.join(' ')).toContain('3 more stand in your inbox');
});

test('an invitation says who, what, as what and until when', () => {
  const letter = invitationLetter(desk, {
    ...{ email: 'bob@example.org', name: 'Ann', question: 'What happened?', role: 'editor', token: 'abc' },
    until: new Date('2026-12-01T10:00:00Z'),
  });
  expect(letter.subject).toBe('Ann invites you to a review');
  expect(letter.paragraphs.join(' ')).toMatch(
    /“What happened\?” as an editor.*until December 1, 2026, for bob@example\.org/,
  );
  expect(letter.action?.href).toBe('https://lateral.example.org/invite/abc');
});
