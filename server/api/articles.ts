import * as contract from '@/domain/api/articles';
import { articleName } from '@/domain/article';
import { changeArticle, confirmArticle, lockSplit, removeArticle } from '@/domain/correcting';
import { importArticle } from '@/domain/importing';
import { likeArticles } from '@/domain/likeness';
import { setPass } from '@/domain/passing';
import { may } from '@/domain/policy';
import { stateOf } from '@/domain/review-state';
import { type Ruling, refuse } from '@/domain/ruling';
import { storedText } from '@/domain/stored-text';
import type { Proposal } from '@/domain/suggest/proposal';
import { suggest } from '@/domain/suggest/suggest';
import { type Captured, capture, type Stated } from '@/server/import/capture';
import type { Failed } from '@/server/import/failures';
import { articleParts, articleSummaries, articleView } from '@/server/store/article-views';
import { sha256 } from '@/server/store/hash';
import { articleRecords, importRecords, readArticle, sharedRecords } from '@/server/store/records';
import { StaleError, unknownCursor } from '@/server/store/refusals';
import { readOriginal, readText, readTexts } from '@/server/store/texts';
import { answer } from './answer';
import { MB } from './body';
import { type Asker, carryOut } from './change';
import type { ReviewContext } from './context';
import { inTurn } from './in-turn';
import { recipe } from './recipe';

const NO_ARTICLE = refuse(404, 'not-found', 'There is no such article here.');

/** The text that a request brings, in whichever way. */
async function brought(c: ReviewContext<typeof contract.importArticle>): Promise<Captured | Failed> {
  const { text, html, url, encoding } = c.body;
  const ways = [c.file, text, html].filter((way) => way !== null && way !== undefined).length;
  if (ways > 1 || (ways === 0 && !url))
    return refuse(422, 'input', 'Send exactly one of text, html, url or a file.', { path: 'text' });
  const captured = await capture({ text, html, url, encoding, file: c.file });
  if (!captured.ok) return captured;
  const stored = storedText(captured.text);
  return stored.ok ? { ...captured, text: stored.text } : stored;
}

const importOne = recipe(
  contract.importArticle,
  async (c) => {
    const captured = await brought(c);
    if (!captured.ok) return captured;
    const { text, stated } = captured;
    const details = {
      title: c.body.title || stated.title,
      author: c.body.author || stated.author,
      publishedAt: c.body.publishedAt || stated.publishedAt,
      language: c.body.language ?? stated.language,
      url: stated.url ?? c.body.url,
    };
    const proposal = suggest(text, {
      title: details.title,
      language: details.language ?? undefined,
      ...(captured.zones ? { zones: captured.zones } : {}),
    });
    const id = c.newId();
    const done = await inTurn(`import ${c.review}`, () =>
      storeArticle(c, { ...captured, id, details }, proposal),
    );
    return done.ok ? shown(c, id, done.reviewVersion, 201) : done;
  },
  { limit: 12 * MB, takesFile: true, rate: 'import' },
);

async function storeArticle(
  c: ReviewContext<typeof contract.importArticle>,
  {
    id,
    text,
    original,
    encoding,
    mediaType,
    method,
    warnings,
    details,
  }: Captured & { id: string; details: Stated },
  proposal: Proposal,
): Promise<(Ruling & { ok: false }) | { ok: true; reviewVersion: number }> {
  const records = await importRecords(c.review);
  const ruling = importArticle(
    stateOf(records),
    {
      ...c.body,
      ...details,
      id,
      text,
      sha256: sha256(text),
      method,
      warnings,
      by: c.member.id,
      at: c.now,
      newId: c.newId,
    },
    proposal,
  );
  if (!ruling.ok) return ruling;
  const { reviewVersion } = await carryOut(c, records, ruling, {
    unlisted: ruling.unlisted,
    texts: [
      {
        article: id,
        number: 1,
        text,
        sha256: sha256(text),
        original,
        originalSha256: sha256(original),
        mediaType,
        encoding,
      },
    ],
  });
  return { ok: true, reviewVersion };
}

async function shown(c: Asker, article: string, reviewVersion: number, status = 200) {
  const view = await articleView(c.review, c.member.id, article);
  return view ? answer(status, { ...view, reviewVersion }) : NO_ARTICLE;
}

const list = recipe(contract.listArticles, async (c) => {
  const all = await articleSummaries(c.review, c.member.id);
  const { cursor = '0', limit } = c.query;
  if (!/^\d{1,9}$/.test(cursor)) throw unknownCursor();
  // By number: an article that was removed meanwhile leaves its place in the order.
  const rest = all.filter((a) => a.number > Number(cursor));
  const items = rest.slice(0, limit);
  return answer(200, { items, nextCursor: rest.length > limit ? String(items.at(-1)?.number) : null });
});

const get = recipe(contract.getArticle, async (c) => {
  const view = await articleView(c.review, c.member.id, c.params.article);
  return view ? answer(200, view) : NO_ARTICLE;
});

const records = recipe(contract.articleRecords, async (c) => {
  const parts = await articleParts(c.review, c.member.id, c.params.article);
  return parts ? answer(200, parts.records) : NO_ARTICLE;
});

/** The records and text behind a change of one article; null when it is not there. */
async function articleFacts(c: Asker, article: string) {
  const [found, text] = await Promise.all([articleRecords(c.review, [article]), readText(c.review, article)]);
  const record = found.article?.find((a) => a.id === article);
  if (!record || !text) return null;
  if (c.ifMatch !== null && c.ifMatch !== record.version)
    throw new StaleError(await articleView(c.review, c.member.id, article));
  return { records: found, state: stateOf(found), text: text.text, record };
}

const confirm = recipe(contract.confirmArticle, async (c) => {
  const { article } = c.params;
  const facts = await articleFacts(c, article);
  if (!facts) return NO_ARTICLE;
  const { text, record } = facts;
  const ruling = confirmArticle(
    facts.state,
    { article, corrections: c.body, text, by: c.member.id, at: c.now, newId: c.newId },
    (zones) =>
      suggest(text, {
        title: record.title,
        language: record.language ?? undefined,
        ...(zones ? { zones } : {}),
      }),
  );
  if (!ruling.ok) return ruling;
  const { reviewVersion } = await carryOut(c, facts.records, ruling, { unlisted: ruling.unlisted });
  return shown(c, article, reviewVersion);
});

const change = recipe(contract.changeArticle, async (c) => {
  const { article } = c.params;
  const facts = await articleFacts(c, article);
  if (!facts) return NO_ARTICLE;
  const input = {
    article,
    corrections: c.body,
    text: facts.text,
    by: c.member.id,
    at: c.now,
    newId: c.newId,
  };
  const ruling = changeArticle(facts.state, input);
  if (!ruling.ok) return ruling;
  const { reviewVersion } = await carryOut(c, facts.records, ruling);
  return shown(c, article, reviewVersion);
});

const remove = recipe(contract.removeArticle, async (c) => {
  const facts = await articleFacts(c, c.params.article);
  if (!facts) return NO_ARTICLE;
  const own = facts.record.importedBy === c.member.id && facts.record.status !== 'ready';
  if (!own && !may(c.member.role, 'remove_articles'))
    return refuse(403, 'role', 'Only editors and owners remove an article whose text is confirmed.');
  const ruling = removeArticle(facts.state, { article: c.params.article, at: c.now });
  if (!ruling.ok) return ruling;
  const { reviewVersion } = await carryOut(c, facts.records, ruling);
  return answer(200, { reviewVersion });
});

const ENDINGS: Record<string, string> = {
  'text/html': 'html',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

const endingOf = (mediaType: string) => ENDINGS[mediaType.split(';')[0] ?? ''] ?? 'txt';

const original = recipe(contract.originalBytes, async (c) => {
  const [article, found] = await Promise.all([
    readArticle(c.review, c.params.article),
    readOriginal(c.review, c.params.article),
  ]);
  if (!found || !article || article.removedAt) return NO_ARTICLE;
  // What was imported is hostile: never shown by the browser as a page of ours.
  return new Response(new Uint8Array(found.original), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="A${article.number}-original.${endingOf(found.mediaType)}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    },
  });
});

const pass = recipe(contract.setPass, async (c) => {
  const { article } = c.params;
  const facts = await articleFacts({ ...c, ifMatch: null }, article);
  if (!facts) return NO_ARTICLE;
  const ruling = setPass(facts.state, { article, reviewer: c.member.id, status: c.body.status, at: c.now });
  if (!ruling.ok) return ruling;
  const { reviewVersion } = await carryOut(c, facts.records, ruling);
  return answer(200, { status: c.body.status, reviewVersion });
});

const lock = recipe(contract.lockSplit, async (c) => {
  const { article } = c.params;
  const facts = await articleFacts(c, article);
  if (!facts) return NO_ARTICLE;
  const ruling = lockSplit(facts.state, { article, locked: c.body.locked, by: c.member.id, at: c.now });
  if (!ruling.ok) return ruling;
  const { reviewVersion, state } = await carryOut(c, facts.records, ruling);
  return answer(200, { splitLockedAt: state.article.get(article)?.splitLockedAt ?? null, reviewVersion });
});

const propose = recipe(
  contract.suggest,
  async (c) => {
    const { text, html, language } = c.body;
    if ((text === undefined) === (html === undefined))
      return refuse(422, 'input', 'Send exactly one of text and html.', { path: 'text' });
    const captured = await capture({ text, html, file: null });
    if (!captured.ok) return captured;
    const stored = storedText(captured.text);
    if (!stored.ok) return stored;
    const { zones, claims } = suggest(stored.text, {
      title: captured.stated.title,
      language: language ?? captured.stated.language ?? undefined,
      ...(captured.zones ? { zones: captured.zones } : {}),
    });
    return answer(200, { text: stored.text, zones, claims });
  },
  { limit: 12 * MB, rate: 'suggest' },
);

/** Texts are compared whole, so only so many are: the latest, which a repeat most likely repeats. */
const COMPARED = 50;

const like = recipe(
  contract.likeArticles,
  async (c) => {
    const { article = [] } = await sharedRecords(c.review);
    const latest = article.slice(-COMPARED);
    const texts = await readTexts(
      c.review,
      latest.map((a) => a.id),
    );
    const others = latest.flatMap((a) => {
      const text = texts[a.id]?.text;
      return text === undefined ? [] : [{ article: a.id, name: articleName(a), text }];
    });
    const items = likeArticles(c.body.text, others).map(({ other, share }) => ({
      article: other.article,
      name: other.name,
      share: Math.round(share * 100) / 100,
    }));
    return answer(200, { items });
  },
  { limit: 12 * MB, rate: 'suggest' },
);

export const articleRecipes = [
  like,
  importOne,
  list,
  get,
  records,
  confirm,
  change,
  remove,
  original,
  pass,
  lock,
  propose,
];
