import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { harbourHerald } from '@/domain/examples/articles/harbour-herald';
import { Tray } from './pages/tray';
import { articlesOf, type Review } from './sample';
import { type Api, expect, test } from './story';

const HERALD = 'Harbour Herald\n\nThe ferry left at 18:40 with 112 people aboard. Nobody was hurt.';
const GAZETTE = 'Port Gazette\n\nThirty-eight people were pulled from the water. The coast guard said so.';

const newReview = async (api: Api): Promise<string> =>
  (await api.send<Review>('POST', '/reviews', { question: 'How many people were rescued?' })).id;

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('Nadia adds two pasted texts, files and an address at once, and those that fail stop none of the others (UX-08, UX-11, UX-12)', async ({
  page,
  api,
}) => {
  const review = await newReview(api);
  const tray = new Tray(page);
  await tray.open(review);
  const first = await tray.paste(HERALD);
  const second = await tray.paste(GAZETTE);
  await tray.takeFiles([
    { name: 'agency.txt', bytes: 'Agency X\n\nForty people were rescued, an official said.' },
    { name: 'notes.docx', bytes: Buffer.from('PK\u0003\u0004 not really a document') },
    { name: 'blog.md', bytes: '# The Breakwater\n\nThis port is neglected.' },
  ]);
  await expect(tray.cards).toHaveCount(5);
  const docx = tray.card('notes.docx');
  await expect(tray.state(docx)).toHaveText('Name the source');
  await page.getByRole('button', { name: 'Web addresses' }).click();
  await page.getByRole('textbox', { name: 'Web addresses' }).fill('http://127.0.0.1:8080/admin');
  await page.getByRole('button', { name: 'Add these' }).click();
  await expect(tray.cards).toHaveCount(6);
  const inside = tray.card('http://127.0.0.1:8080/admin');
  await expect(tray.state(inside)).toHaveText('Ready to add');

  await tray.describe(first, { source: 'Harbour Herald' });
  await tray.describe(second, { source: 'Port Gazette' });
  await tray.describe(tray.card('Agency X'), { source: 'Agency X' });
  await tray.describe(tray.card('The Breakwater'), { source: 'The Breakwater' });
  await tray.describe(docx, { source: 'Notes' });
  await expect(tray.addAll).toHaveText('Add 6 articles');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('4 articles added')).toBeVisible();
  await expect(docx.getByRole('alert')).toContainText('This file says .docx but is something else.');
  await expect(inside.getByRole('alert')).toContainText('points inside a private network');
  await inside.getByRole('button', { name: 'Paste the text instead' }).click();
  await expect(tray.cards.nth(5).getByRole('textbox', { name: 'Text' })).toBeFocused();

  const articles = await articlesOf(api, review);
  expect(articles.map(({ source }) => source.name)).toEqual([
    'Harbour Herald',
    'Port Gazette',
    'Agency X',
    'The Breakwater',
  ]);
  await page.getByRole('link', { name: 'Go to the articles' }).click();
  await expect(page.getByText('4 articles', { exact: true })).toBeVisible();
});

test('Nadia drops a saved web page and finds its comments, folded away and not lost (UX-14)', async ({
  page,
  api,
}) => {
  const tray = new Tray(page);
  await tray.open(await newReview(api));
  const words =
    'The ferry left at 18:40 with 112 people aboard, and nobody was hurt, the coast guard said. '.repeat(6);
  await tray.takeFiles([
    {
      name: 'ferry.html',
      bytes: `<!doctype html><html lang="en"><head><title>Ferry strikes pier</title><meta name="author" content="Ines Calder"></head>
<body><article><h1>Ferry strikes pier</h1><p>${words}</p></article><ol class="comment-list"><li class="comment"><cite>Odd</cite>
<p>No light on that pier.</p></li><li class="comment"><cite>Per</cite><p>It was mended in May.</p></li>
<li class="comment"><cite>Odd</cite><p>By whom?</p></li><li class="comment"><cite>Ada</cite><p>Ask the port.</p></li></ol></body></html>`,
    },
  ]);
  const card = tray.card('ferry.html');
  await tray.describe(card, { source: 'Harbour Herald' });
  await card.getByRole('button', { name: 'Check text' }).click();
  await expect(page.getByRole('heading', { name: 'Check text' })).toBeVisible();
  await expect(page.getByText('4 reader comments')).toBeVisible();
  const blocks = page.getByRole('listbox', { name: 'Text to be stored' });
  await expect(blocks.getByText('No light on that pier.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show comments' }).click();
  await expect(blocks.getByText('No light on that pier.')).toBeVisible();
});

test('Nadia reloads in the middle of an import and finds her cards as she left them (UX-09)', async ({
  page,
  api,
}) => {
  const tray = new Tray(page);
  await tray.open(await newReview(api));
  const first = await tray.paste(HERALD);
  await tray.describe(first, { source: 'Harbour Herald', author: 'Ines Calder' });
  await tray.takeFiles([{ name: 'gazette.txt', bytes: GAZETTE }]);
  await expect(tray.state(tray.card('gazette.txt').or(tray.card('Port Gazette')).first())).toHaveText(
    'Name the source',
  );
  await expect(tray.cards).toHaveCount(2);

  await page.reload();
  await expect(tray.cards).toHaveCount(2);
  await expect(tray.state(tray.cards.nth(0))).toHaveText('Ready to add');
  await expect(tray.cards.nth(0).getByLabel('Author')).toHaveValue('Ines Calder');
  await expect(tray.cards.nth(0).getByLabel('Text')).toHaveValue(HERALD);
  await expect(tray.state(tray.cards.nth(1))).toHaveText('Name the source');
  await tray.describe(tray.cards.nth(1), { source: 'Port Gazette' });
  await tray.addAll.click();
  await expect(page.getByText('2 articles added')).toBeVisible();
});

test('Nadia pastes an article twice and is led to the one that is there (UX-10)', async ({ page, api }) => {
  const review = await newReview(api);
  const tray = new Tray(page);
  await tray.open(review);
  await tray.describe(await tray.paste(HERALD), { source: 'Harbour Herald' });
  await tray.addAll.click();
  await expect(page.getByText('1 article added')).toBeVisible();
  const again = await tray.paste(HERALD);
  await tray.describe(again, { source: 'Some other site' });
  await tray.addAll.click();
  await expect(again.getByRole('alert')).toContainText('Already here as A1 (identical text).');
  const [article] = await articlesOf(api, review);
  await again.getByRole('link', { name: 'Open A1' }).click();
  await expect(page).toHaveURL(new RegExp(`/articles/${article?.id}`));
  expect(await articlesOf(api, review)).toHaveLength(1);
});

test('Nadia checks the text, corrects a zone with keys, and exactly what she confirmed is stored (UX-13)', async ({
  page,
  api,
}) => {
  const review = await newReview(api);
  const tray = new Tray(page);
  await tray.open(review);
  // Curly quotes, a non-breaking space, markup and an emoji: kept as they are; only CRLF becomes LF.
  const text = harbourHerald.text.replace(' ', ' ').replace('.', '. 🚢 <b>&amp;</b>');
  await tray.takeFiles([{ name: 'herald.txt', bytes: text.replaceAll('\n', '\r\n') }]);
  const card = tray.cards.first();
  await tray.describe(card, { source: 'Harbour Herald' });
  await card.getByRole('button', { name: 'Check text' }).click();
  await expect(page).toHaveURL(/\/check$/);

  const blocks = page.getByRole('listbox', { name: 'Text to be stored' });
  await blocks.focus();
  await expect(blocks.getByRole('option', { selected: true })).toHaveAccessibleName(/^Block 1 of \d+\./);
  await page.keyboard.press('0');
  await expect(blocks.getByRole('option', { name: /^Block 1 of \d+\. Boilerplate/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(blocks.getByRole('option', { name: /^Block 1 of \d+\. Boilerplate/ })).toHaveCount(0);
  const recomputed = createHash('sha256').update(text, 'utf8').digest('hex');
  await expect(page.getByText(recomputed)).toBeVisible();
  await page.getByRole('button', { name: 'Text is right — continue' }).click();
  await expect(page).not.toHaveURL(/\/check$/);

  const [article] = await articlesOf(api, review);
  expect(article?.text).toBe(text);
  expect(article?.sha256).toBe(recomputed);
  for (const claim of article?.claims ?? []) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
});

test('Nadia drops what is no article and is told for each card what to do', async ({ page, api }) => {
  const review = await newReview(api);
  const tray = new Tray(page);
  await tray.open(review);
  const latin = Buffer.from(
    'Die Fähre legte um 18:40 Uhr ab, über hundert Menschen waren an Bord.',
    'latin1',
  );
  await tray.takeFiles([
    { name: 'empty.txt', bytes: '' },
    { name: 'picture.txt', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3]) },
    { name: 'packed.txt', bytes: gzipSync(harbourHerald.text) },
    { name: 'long.txt', bytes: 'word '.repeat(100_001) },
    { name: 'latin.txt', bytes: latin },
    { name: 'nul.txt', bytes: `The ferry left at 18:40.\u0000${' It came back late.'.repeat(20)}` },
  ]);
  await expect(tray.cards).toHaveCount(6);
  const said = (name: string) => tray.cards.filter({ hasText: name }).getByRole('alert');
  await expect(said('empty.txt')).toContainText('This file is empty. Choose another, or paste the text.');
  await expect(said('picture.txt')).toContainText(
    'The name of this file says one thing and its content another.',
  );
  await expect(said('packed.txt')).toContainText('This file is not text.');
  await expect(tray.cards.nth(3).getByRole('alert')).toContainText(
    'This text has 500,005 characters; an article may have 500,000.',
  );
  const nul = tray.cards.nth(5);
  await expect(nul.getByRole('alert')).toContainText('This text holds 1 NUL character');
  await nul.getByRole('button', { name: 'Remove and continue' }).click();
  await expect(tray.state(nul)).toHaveText('Name the source');

  const german = tray.cards.nth(4);
  await expect(tray.state(german)).toHaveText('Choose how to read it');
  const readings = german.getByRole('radiogroup');
  await expect(readings.getByRole('radio', { checked: true })).toHaveAccessibleName(/Die Fähre legte/);
  await german.getByRole('button', { name: 'Use this reading' }).click();
  await tray.describe(german, { source: 'Hafenpost' });
  await expect(tray.addAll).toHaveText('Add 1 article');
  await tray.addAll.click();
  await expect(page.getByText('1 article added')).toBeVisible();
  const articles = await articlesOf(api, review);
  expect(articles.map(({ text }) => text)).toEqual([latin.toString('latin1')]);
});
