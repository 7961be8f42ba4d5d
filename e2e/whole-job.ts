import { createHash } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { readCsv, readHtml, readJson, readMarkdown } from './exports';
import { Annotator } from './pages/annotator';
import { Compare } from './pages/compare';
import { LinkPicker } from './pages/link-picker';
import { Report } from './pages/report';
import { type Details, Tray } from './pages/tray';
import { type Article, articleNumber, articlesOf, type Claim, type Review } from './sample';
import { type Api, expect, test } from './story';

/** A text as a reviewer has it: words to paste, or a file. */
export type Given = Details & { text: string; as: 'paste' | 'file' };
type Where = { page: Page; api: Api; browser: Browser };

const fingerprint = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** From paste to exported report, with every text tagged, attributed and linked; everything in the browser. */
export async function takeThrough({ page, api, browser }: Where, given: readonly Given[]): Promise<void> {
  const { id: review } = await api.send<Review>('POST', '/reviews', {
    question: 'What do these articles claim, and where do they differ?',
    template: 'solo',
  });
  await test.step('import through the tray', () => bringIn(page, review, given));
  const articles = await articlesOf(api, review);
  expect(articles.map(({ text }) => text)).toEqual(given.map(({ text }) => text));
  for (const { claims, text } of articles) {
    expect(claims.length).toBeGreaterThan(3);
    for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
  }
  for (const { number, id } of articles) {
    await test.step(`tag and attribute A${number}`, () => tagAndAttribute(page, api, review, id));
  }
  await test.step('draw five links', () => drawLinks(page, api, review));
  await test.step('compare', () => compareLinked(page, api, review));
  await test.step('export in each format', () => exportAll({ page, api, browser }, review, given));
}

async function bringIn(page: Page, review: string, given: readonly Given[]): Promise<void> {
  const tray = new Tray(page);
  await tray.open(review);
  for (const { text, as, ...details } of given) {
    const at = await tray.cards.count();
    if (as === 'paste') await tray.paste(text);
    else await tray.takeFiles([{ name: `article-${at + 1}.txt`, bytes: text }]);
    await tray.describe(tray.cards.nth(at), details);
  }
  await expect(tray.addAll).toHaveText(`Add ${given.length} articles`);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText(`${given.length} articles added`)).toBeVisible();
}

/** Takes each proposal as it is and gives a fact where there is none; then names who says each quote. */
async function tagAndAttribute(page: Page, api: Api, review: string, article: string): Promise<void> {
  const annotator = new Annotator(page);
  await annotator.open(review, article);
  for (let left = await annotator.left(); left > 0; left--) {
    const name = (await annotator.activeClaim.getAttribute('aria-label')) ?? '';
    await annotator.press(name.includes('Suggested') ? 'Enter' : '1');
  }
  await annotator.expectLeft(0);
  await annotator.saved();

  const { claims } = await api.get<Article>(`/reviews/${review}/articles/${article}`);
  expect(claims.filter(({ kind }) => kind === null)).toEqual([]);
  const quotes = claims.filter(({ kind }) => kind === 'attributed_quote');
  if (quotes[0]) {
    await annotator.open(review, article, quotes[0].id);
    await annotator.press('a');
    for (const _ of quotes) if (!(await annotator.nameSpeakerAndGoOn('Someone quoted'))) break;
    await annotator.saved();
  }
  const { items: unsaid } = await api.get<{ items: Claim[] }>(
    `/reviews/${review}/claims?article=${article}&without=speaker`,
  );
  expect(unsaid).toEqual([]);
}

/** Links count between what outlets report, in their own voice or another's. */
const isReported = (claim: Claim | undefined): claim is Claim =>
  claim?.kind === 'reported_fact' || claim?.kind === 'attributed_quote';

/** Five claims whose best candidate is not linked yet: three corroborations, two conflicts. */
async function drawLinks(page: Page, api: Api, review: string): Promise<void> {
  const annotator = new Annotator(page);
  const picker = new LinkPicker(page);
  const linked = new Set<string>();
  for (const article of await articlesOf(api, review)) {
    for (const claim of article.claims) {
      if (linked.size >= 5 || !isReported(claim)) continue;
      const { items } = await api.get<{ items: { view: Claim }[] }>(
        `/reviews/${review}/claims/${claim.id}/candidates?limit=1`,
      );
      const best = items[0]?.view;
      const pair = [claim.id, best?.id].sort().join();
      if (!isReported(best) || linked.has(pair)) continue;
      await annotator.open(review, article.id, claim.id);
      if (linked.size < 3) await picker.corroborates();
      else await picker.conflicts(linked.size === 3 ? 'number' : 'scope');
      await annotator.saved();
      linked.add(pair);
    }
  }
  const { items } = await api.get<{ items: { relation: string }[] }>(`/reviews/${review}/links`);
  expect(items.map(({ relation }) => relation).sort()).toEqual([
    'conflicts',
    'conflicts',
    'corroborates',
    'corroborates',
    'corroborates',
  ]);
}

async function compareLinked(page: Page, api: Api, review: string): Promise<void> {
  const { items } = await api.get<{ items: { articleA: string; articleB: string }[] }>(
    `/reviews/${review}/links`,
  );
  const [first] = items;
  expect(first).toBeDefined();
  const { articleA = '', articleB = '' } = first ?? {};
  const between = items.filter((link) =>
    [link.articleA, link.articleB].every((id) => [articleA, articleB].includes(id)),
  );
  const compare = new Compare(page);
  await compare.open(review, [articleA, articleB]);
  await expect(compare.pairs).toHaveCount(between.length);
  await page.keyboard.press('j');
  await expect(compare.pairs.and(page.locator('[aria-current="true"]'))).toHaveCount(1);
  await expect(compare.connectors.first()).toBeVisible();
}

async function exportAll(
  { page, api, browser }: Where,
  review: string,
  given: readonly Given[],
): Promise<void> {
  const report = new Report(page);
  await report.open(review);
  await expect(page.getByText(/^Draft — /)).toHaveCount(0);
  const html = await readHtml(browser, await report.export('html'));
  const markdown = await readMarkdown(await report.export('markdown'));
  const csv = await readCsv(await report.export('csv'));
  await report.allow('Full texts in JSON');
  const json = await readJson(await report.export('json'));

  expect(html.counts.articles).toBe(given.length);
  expect(html.counts.untagged).toBe(0);
  expect(html.counts.tagged).toBe(html.counts.segments);
  expect(html.counts.withoutSpeaker).toBe(0);
  expect(html.counts.conflicts).toBe(2);
  expect(markdown.counts).toEqual(html.counts);
  expect(csv.counts).toEqual(html.counts);
  expect(json.counts).toEqual(html.counts);

  const articles = await articlesOf(api, review);
  const claims = articles.flatMap((article) => article.claims);
  expect(csv.claims.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
  expect(csv.links).toHaveLength(5);
  for (const [at, { text }] of given.entries()) {
    const article = articleNumber(articles, at + 1);
    const exported = json.texts?.find((one) => one.article === article.id);
    expect(exported?.text).toBe(text);
    expect(exported?.sha256).toBe(fingerprint(text));
    expect(article.sha256).toBe(fingerprint(text));
    expect(html.text).toContain(fingerprint(text).slice(0, 16));
  }
  for (const record of json.records.claim) {
    const text = json.texts?.find(({ article }) => article === record.article)?.text;
    expect(text?.slice(record.start, record.end)).toBe(record.text);
  }
}
