import { type ImportFailure, type Ruling, refuse } from '@/domain/ruling';

const SENTENCES: Record<
  Exclude<ImportFailure, 'mislabelled' | 'page-refused' | 'unsupported-file'>,
  string
> = {
  'no-text-layer': 'This PDF has no text layer. Try a text version, or paste the text.',
  'locked-file': 'This file is locked with a password. Save it without one, or paste the text.',
  'damaged-file':
    'This file is damaged, or built in a way we cannot read. Open it yourself and paste the text.',
  'too-heavy': 'This file unfolds to more than the server may read. Open it yourself and paste the text.',
  'too-many-pages': 'This PDF has more than 300 pages. Cut out the article, or paste its text.',
  'no-article-text': 'We found no article text in this file. Paste it here.',
  'private-address': 'That address points inside a private network, so we did not open it.',
  'bad-address': 'That is not a web address we can open. Use one that begins with https:// or http://.',
  'page-unreachable': 'We could not reach that page. Open it yourself and paste the text.',
  'page-too-large': 'That page is larger than 10 MB. Open it yourself and paste the text.',
  'too-many-redirects':
    'That address leads from page to page without end. Open it yourself and paste the text.',
};

export type Failed = Ruling & { ok: false };

export const failed = (code: keyof typeof SENTENCES, path = 'file'): Failed =>
  refuse(422, code, SENTENCES[code], { path });

/** @param said what the file's name says it is, such as “.docx” */
export const mislabelled = (said: string): Failed =>
  refuse(
    422,
    'mislabelled',
    `This file says ${said} but is something else. Open it yourself and paste the text.`,
    {
      path: 'file',
    },
  );

/** @param found what was recognised, for people */
export const unsupported = (found: string, path = 'file'): Failed =>
  refuse(
    422,
    'unsupported-file',
    `This is ${found}, which we cannot read. Open it yourself and paste the text.`,
    {
      path,
    },
  );

/** @param status what the site answered */
export const pageRefused = (status: number): Failed =>
  refuse(
    422,
    'page-refused',
    `This site did not let us read the page (${status}). Open it yourself and paste the text.`,
    { path: 'url' },
  );
