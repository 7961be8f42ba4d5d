import { MAX_ARTICLE_LENGTH } from './article';
import { type Ruling, refuse } from './ruling';
import { loneSurrogate } from './span';

/**
 * A text as it will be stored: no byte order mark, line ends as LF. Nothing else is changed, because the text is
 * evidence. Refuses what cannot be stored or read: nothing but white space, NUL, half characters, too long.
 */
export function storedText(given: string): { ok: true; text: string } | (Ruling & { ok: false }) {
  const text = given.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (!/\S/u.test(text))
    return refuse(422, 'input', 'There is no text here. Paste the article.', { path: 'text' });
  if (text.length > MAX_ARTICLE_LENGTH)
    return refuse(
      422,
      'input',
      `An article can have ${MAX_ARTICLE_LENGTH} characters; this text has ${text.length}. Split it.`,
      {
        path: 'text',
      },
    );
  const nul = text.indexOf('\u0000');
  if (nul >= 0)
    return refuse(422, 'input', `There is a NUL character at ${nul}, which cannot be stored. Remove it.`, {
      path: 'text',
    });
  const lone = loneSurrogate(text);
  if (lone >= 0)
    return refuse(
      422,
      'input',
      `There is half a character (a lone surrogate) at ${lone}. The text was cut or damaged.`,
      {
        path: 'text',
      },
    );
  return { ok: true, text };
}
