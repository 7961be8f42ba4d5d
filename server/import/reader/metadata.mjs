// @ts-check
/** What a page says about itself. Strings of a stranger: cut to length, addresses only with http or https. */
import { squeezed } from './blocks.mjs';

/**
 * @typedef {object} Metadata
 * @property {string | null} title
 * @property {string | null} author
 * @property {string | null} publishedAt as the page states it
 * @property {string | null} language
 * @property {string | null} canonical
 * @property {string | null} siteName
 */

const ARTICLE_TYPE =
  /^(?:\w*Article|BlogPosting|Report|WebPage|Review|Recipe|LiveBlogPosting|SocialMediaPosting)$/;

/**
 * @param {Document} document before anything was taken out of it
 * @returns {Record<string, unknown>[]} the JSON-LD objects of the page, those inside @graph and lists too
 */
export function linkedData(document) {
  /** @type {Record<string, unknown>[]} */
  const found = [];
  /** @param {unknown} value @param {number} depth */
  const take = (value, depth) => {
    if (depth > 4 || found.length > 200 || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) return value.forEach((one) => void take(one, depth + 1));
    const object = /** @type {Record<string, unknown>} */ (value);
    found.push(object);
    take(object['@graph'], depth + 1);
    take(object.mainEntity, depth + 1);
  };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      take(JSON.parse((script.textContent ?? '').replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '')), 0);
    } catch {
      // Broken data of a page is no data.
    }
  }
  return found;
}

/** @param {unknown} value @param {number} limit @returns {string | null} */
export function line(value, limit) {
  if (typeof value !== 'string') return null;
  const text = squeezed(value.replace(/\p{Cc}+/gu, ' '));
  return text === '' || text.length > limit ? null : text;
}

/** @param {unknown} value an author as JSON-LD has it: a name, a Person, or a list @returns {string | null} */
export function personName(value) {
  if (Array.isArray(value)) return line(value.map(personName).filter(Boolean).join(', '), 300);
  if (typeof value === 'object' && value !== null) return line(/** @type {any} */ (value).name, 300);
  return typeof value === 'string' && !/^https?:/i.test(value) ? line(value, 300) : null;
}

/**
 * @param {Document} document
 * @param {string | null} url where the page came from
 * @returns {Metadata}
 */
export function metadataOf(document, url) {
  const objects = linkedData(document);
  const article = objects.find((o) =>
    [o['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)),
  );
  /** @param {string} selector @param {string} attribute @param {number} limit */
  const said = (selector, attribute, limit) => {
    for (const element of document.querySelectorAll(selector)) {
      const found = line(element.getAttribute(attribute), limit);
      if (found) return found;
    }
    return null;
  };
  /** @type {Map<string, string>} */
  const metas = new Map();
  for (const element of document.getElementsByTagName('meta')) {
    const content = line(element.getAttribute('content'), 2000);
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content && !metas.has(name)) metas.set(name, content);
    }
  }
  /** @param {string[]} names @param {number} limit */
  const meta = (names, limit) => {
    for (const name of names) {
      const found = line(metas.get(name.toLowerCase()), limit);
      if (found) return found;
    }
    return null;
  };
  const author =
    personName(article?.author) ??
    meta(['author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author'], 300);
  return {
    title: line(article?.headline, 500) ?? meta(['og:title', 'dc.title', 'twitter:title'], 500),
    author: author && /^https?:/i.test(author) ? null : author,
    publishedAt:
      line(article?.datePublished, 60) ??
      meta(
        [
          'article:published_time',
          'datePublished',
          'dc.date.issued',
          'dcterms.date',
          'dc.date',
          'parsely-pub-date',
          'sailthru.date',
          'pubdate',
          'publishdate',
          'publication_date',
          'date',
        ],
        60,
      ) ??
      said('[itemprop~="datePublished"]', 'datetime', 60) ??
      said(
        'time[pubdate], article header time[datetime], time.entry-date[datetime], time.published[datetime]',
        'datetime',
        60,
      ),
    language: languageTag(
      document.documentElement?.getAttribute('lang') ||
        document.documentElement?.getAttribute('xml:lang') ||
        line(article?.inLanguage, 35) ||
        meta(['og:locale', 'content-language', 'dc.language'], 35) ||
        said('meta[http-equiv="content-language" i]', 'content', 35),
    ),
    canonical: address(said('link[rel~="canonical" i]', 'href', 2000) ?? meta(['og:url'], 2000), url),
    siteName: meta(['og:site_name', 'application-name'], 200) ?? personName(article?.publisher),
  };
}

/** @param {string | null | undefined} said @returns {string | null} a language tag, where it is one */
function languageTag(said) {
  const tag = said?.trim().replaceAll('_', '-') ?? '';
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) && tag.length <= 35 ? tag : null;
}

/** @param {string | null} said @param {string | null} base @returns {string | null} */
function address(said, base) {
  if (!said) return null;
  try {
    const url = new URL(said, base ?? undefined);
    return /^https?:$/.test(url.protocol) && url.href.length <= 2000 ? url.href : null;
  } catch {
    return null;
  }
}
