import { z } from 'zod';
import { ARTICLE_STATUSES, IMPORT_METHODS, MAX_ARTICLE_LENGTH } from '../article';
import { PASS_STATUSES } from '../reviewer';
import { SOURCE_TYPES } from '../source';
import { endpoint } from './endpoint';
import {
  claimView,
  id,
  line,
  listOf,
  offset,
  page,
  reviewVersion,
  someDate,
  speakerType,
  storable,
  time,
  zoneType,
} from './shapes';

const webAddress = z.url({ protocol: /^https?$/ }).max(2000);
export const sourceInput = z.object({
  name: line(200),
  url: webAddress.nullish(),
  type: z.enum(SOURCE_TYPES).optional(),
});
export const zoneShape = z.object({
  start: offset,
  end: offset,
  type: zoneType,
  commenter: z.string().max(200).nullish(),
  depth: z.int().min(0).max(50).optional(),
});
export const sourceView = z.object({
  id,
  name: z.string(),
  type: z.enum(SOURCE_TYPES),
  url: z.string().nullable(),
  version: z.int(),
});

export const articleSummary = z.object({
  id,
  number: z.int(),
  source: sourceView,
  title: z.string().nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  direction: z.enum(['ltr', 'rtl']),
  publishedAt: z.string().nullable(),
  capturedAt: time,
  inferredDate: z.object({ date: z.string(), basis: z.string() }).nullable(),
  origin: z
    .object({ id, name: z.string(), type: speakerType })
    .nullable()
    .describe('Article-wide: whose work the whole page re-posts'),
  declaredComments: z.int().nullable().describe('How many reader comments the page says it has'),
  status: z.enum(ARTICLE_STATUSES),
  warnings: z.array(z.string()),
  sha256: z.string(),
  originalSha256: z.string(),
  length: z.int(),
  textVersion: z.int(),
  importMethod: z.enum(IMPORT_METHODS),
  confirmedAt: time.nullable(),
  splitLockedAt: time.nullable(),
  version: z.int(),
  pass: z.enum(PASS_STATUSES).describe("The caller's own pass"),
  counts: z.object({ claims: z.int(), tagged: z.int(), excluded: z.int() }),
});
export const articleView = articleSummary.extend({
  text: z.string(),
  zones: z.array(zoneShape),
  claims: z.array(claimView),
});
export type ArticleSummary = z.output<typeof articleSummary>;
export type ArticleView = z.output<typeof articleView>;

const details = {
  title: storable(0, 500).nullish(),
  author: storable(0, 300).nullish(),
  publishedAt: storable(0, 60).nullish(),
  language: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag such as en or ar')
    .nullish(),
  url: webAddress.nullish(),
};

/**
 * One of `text`, `html`, `url`; or a multipart body with `file` (.txt .md .html .docx .pdf) and the same fields.
 * Files are recognised by their content. What a page says about itself fills the fields that are left out; its reader
 * comments become zones. What cannot be read is answered 422 with a code of its own (`no-text-layer`, `private-address` …).
 */
export const importArticle = endpoint({
  method: 'POST',
  path: '/reviews/{review}/articles',
  summary: 'Add an article; with confirm false it waits in the check-text screen',
  needs: 'import',
  body: z
    .object({
      // Twice the length: line ends of two characters become one before the text is measured.
      text: z
        .string()
        .max(2 * MAX_ARTICLE_LENGTH + 1, `is longer than ${MAX_ARTICLE_LENGTH} characters`)
        .optional(),
      html: z.string().max(10_000_000).optional(),
      ...details,
      source: sourceInput,
      confirm: z.boolean().default(true),
      repostOf: id
        .nullish()
        .describe(
          'The article of this review that this one re-posts: its origin becomes the origin of this one',
        ),
      encoding: z
        .string()
        .max(40)
        .optional()
        .describe(
          'With a file: how a person says its bytes are to be read, as the Encoding Standard names it',
        ),
    })
    .describe('Exactly one of text, html or url. With text or html, url is where it came from.'),
  answer: articleView.extend(reviewVersion.shape),
  status: 201,
});

export const likeArticles = endpoint({
  method: 'POST',
  path: '/reviews/{review}/articles/like',
  summary: 'The articles of the review that hold most of this text already; stores nothing',
  needs: 'import',
  body: z.object({ text: storable(1, MAX_ARTICLE_LENGTH) }),
  answer: z.object({
    items: z.array(
      z.object({
        article: id,
        name: z.string().describe('A2'),
        share: z.number().describe('Of the text: how much of it stands in that article'),
      }),
    ),
  }),
  status: 200,
});

export const listArticles = endpoint({
  method: 'GET',
  path: '/reviews/{review}/articles',
  summary: 'The articles of a review, in order of their numbers',
  needs: 'read',
  query: z.object(page),
  answer: listOf(articleSummary),
  status: 200,
});

export const getArticle = endpoint({
  method: 'GET',
  path: '/reviews/{review}/articles/{article}',
  summary: 'An article with its text, zones and claims',
  needs: 'read',
  answer: articleView,
  status: 200,
});

/** The records behind an article's screen, as the viewer may see them: what `applyEvent` works on. */
export const articleRecords = endpoint({
  method: 'GET',
  path: '/reviews/{review}/articles/{article}/records',
  summary: 'The records of one article and its links, for a live screen',
  needs: 'read',
  answer: z.object({ version: z.int() }).loose(),
  status: 200,
});

const corrections = {
  ...details,
  source: sourceInput.optional(),
  zones: z.array(zoneShape).max(20_000).optional(),
  direction: z.enum(['ltr', 'rtl']).optional(),
  inferredDate: z.object({ date: someDate, basis: line(300) }).nullish(),
  origin: z.object({ name: line(300), type: speakerType }).nullish(),
  declaredComments: z
    .int()
    .min(0)
    .max(10_000_000)
    .nullish()
    .describe('How many reader comments the page says it has'),
};

export const confirmArticle = endpoint({
  method: 'POST',
  path: '/reviews/{review}/articles/{article}/confirm',
  summary: 'The text is right: freeze it, with these corrections, and propose its claims',
  needs: 'import',
  body: z.object(corrections),
  answer: articleView.extend(reviewVersion.shape),
  status: 200,
});

export const changeArticle = endpoint({
  method: 'PATCH',
  path: '/reviews/{review}/articles/{article}',
  summary: 'Correct zones, source, dates, language or article-wide origin',
  needs: 'edit_articles',
  body: z.object(corrections),
  answer: articleView.extend(reviewVersion.shape),
  status: 200,
});

export const removeArticle = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/articles/{article}',
  summary:
    'Remove an article (kept in the history); whoever imported it may remove it before it is confirmed',
  needs: 'import',
  answer: reviewVersion,
  status: 200,
});

export const originalBytes = endpoint({
  method: 'GET',
  path: '/reviews/{review}/articles/{article}/original',
  summary: 'The original bytes, as a download',
  needs: 'read',
  status: 200,
});

export const setPass = endpoint({
  method: 'PUT',
  path: '/reviews/{review}/articles/{article}/pass',
  summary: "The caller's own pass through an article",
  needs: 'judge',
  body: z.object({ status: z.enum(['in_progress', 'finished']) }),
  answer: reviewVersion.extend({ status: z.enum(PASS_STATUSES) }),
  status: 200,
});

export const lockSplit = endpoint({
  method: 'PUT',
  path: '/reviews/{review}/articles/{article}/split-lock',
  summary: 'Lock or reopen the split of an article',
  needs: 'lock_split',
  body: z.object({ locked: z.boolean() }),
  answer: reviewVersion.extend({ splitLockedAt: time.nullable() }),
  status: 200,
});

export const suggest = endpoint({
  method: 'POST',
  path: '/suggest',
  summary: 'What an import of this text would propose; stores nothing',
  needs: 'account',
  body: z.object({
    text: storable(1, MAX_ARTICLE_LENGTH).optional(),
    html: storable(1, 10_000_000).optional(),
    language: details.language,
  }),
  answer: z.object({ text: z.string(), zones: z.array(zoneShape), claims: z.array(z.unknown()) }),
  status: 200,
});
