import { directionOf, type Locale, languageOf } from '@/components/messages/locales';

/** A letter in its parts. Every string is plain words; nothing in it is markup. */
export type Letter = {
  locale: Locale;
  subject: string;
  paragraphs: readonly string[];
  /** What it tells of, one by one, each with the words of a person. */
  entries?: readonly { title: string; words: string; href: string }[];
  action?: { label: string; href: string };
  /** Why one gets it, and how not to. */
  footer: readonly string[];
  /** Where one chooses to get no more of the kind. */
  settings?: { label: string; href: string };
};

/** A letter as it is sent. */
export type Written = { subject: string; text: string; html: string; unsubscribe: string | null };

const LONGEST_SUBJECT = 150;

/** Writes a letter twice, as plain text and as a page that says the same. */
export function write(letter: Letter): Written {
  return {
    subject: subjectOf(letter.subject),
    text: asText(letter),
    html: asPage(letter),
    unsubscribe: letter.settings?.href ?? null,
  };
}

/** One line, whatever names were put into it: a line break would begin another header. */
export function subjectOf(words: string): string {
  const line = words
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return [...line].length <= LONGEST_SUBJECT ? line : `${[...line].slice(0, LONGEST_SUBJECT - 1).join('')}…`;
}

function asText({ paragraphs, entries = [], action, footer, settings }: Letter): string {
  return [
    ...paragraphs,
    ...entries.map(({ title, words, href }) => `${title}\n  ${words}\n  ${href}`),
    ...(action ? [`${action.label}:\n${action.href}`] : []),
    ['-- ', ...footer, ...(settings ? [`${settings.label}: ${settings.href}`] : [])].join('\n'),
    '',
  ].join('\n\n');
}

const escaped = (words: string) => words.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
/** Each finds its own direction: a question in Arabic may stand in an English letter. */
const paragraph = (words: string) => `<p dir="auto">${escaped(words)}</p>`;
const anchor = (label: string, href: string, style = '') =>
  `<a href="${escaped(href)}"${style && ` style="${style}"`}>${escaped(label)}</a>`;

/** No colours: the reader's own, light or dark. */
function asPage({ locale, subject, paragraphs, entries = [], action, footer, settings }: Letter): string {
  const button = 'display:inline-block;padding:10px 18px;border:1px solid;border-radius:8px;font-weight:600';
  const body = [
    ...paragraphs.map(paragraph),
    ...entries.map(
      ({ title, words, href }) =>
        `<p dir="auto" style="margin-bottom:4px">${anchor(title, href)}</p>` +
        `<blockquote dir="auto" style="margin:0 0 16px;padding-inline-start:12px;border-inline-start:3px solid">${escaped(words)}</blockquote>`,
    ),
    ...(action
      ? [
          `<p>${anchor(action.label, action.href, button)}</p>`,
          `<p dir="ltr" style="font-size:13px;overflow-wrap:anywhere">${escaped(action.href)}</p>`,
        ]
      : []),
    '<hr style="border:0;border-top:1px solid;opacity:.3">',
    ...footer.map((words) => `<p dir="auto" style="font-size:13px">${escaped(words)}</p>`),
    ...(settings ? [`<p style="font-size:13px">${anchor(settings.label, settings.href)}</p>`] : []),
  ];
  return `<!doctype html>
<html lang="${languageOf(locale)}" dir="${directionOf(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 16px;font:16px/1.5 system-ui,sans-serif"><main style="max-width:560px;margin:0 auto">
${body.join('\n')}
</main></body>
</html>
`;
}
