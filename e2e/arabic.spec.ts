import { Annotator } from './pages/annotator';
import { articleNumber, claimWhere, openSample } from './sample';
import { type Api, expect, test } from './story';

/** Opens the Arabic article of the sample, which nobody judged yet, at a claim of some words. */
async function openArabic(api: Api) {
  const { review, articles } = await openSample(api);
  const article = articles.find(({ text }) => /\p{Script=Arabic}/u.test(text)) ?? articleNumber(articles, 5);
  const claim = claimWhere(article, ({ zone, text }) => zone === 'body' && text.split(' ').length > 6);
  return { review, articles, article, claim };
}

test('Nadia splits an Arabic claim in an English interface: the left arrow goes forward in the text (UX-66)', async ({
  page,
  api,
}) => {
  const { review, article, claim } = await openArabic(api);
  const annotator = new Annotator(page);
  const firstPart = async () => {
    const now = await api.get<{ claims: { start: number; end: number }[] }>(
      `/reviews/${review}/articles/${article.id}`,
    );
    return now.claims.filter(({ start }) => start === claim.start).map(({ end }) => end);
  };
  /** How long the first part is after these arrows; all taken back afterwards. */
  const cutAfter = async (...arrows: string[]): Promise<number> => {
    await annotator.open(review, article.id, claim.id);
    await annotator.press('s');
    for (const arrow of arrows) await annotator.press(arrow);
    await annotator.press('Enter');
    await expect.poll(firstPart).not.toEqual([claim.end]);
    const [end = 0] = await firstPart();
    await annotator.press('ControlOrMeta+z');
    await expect.poll(firstPart).toEqual([claim.end]);
    return end;
  };
  const straight = await cutAfter();
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  expect(await cutAfter('ArrowLeft')).toBeGreaterThan(straight);
  expect(await cutAfter('ArrowLeft', 'ArrowRight')).toBe(straight);
  expect(await cutAfter('ArrowLeft', 'ArrowLeft', 'ArrowRight')).toBe(await cutAfter('ArrowLeft'));
});

test('Nadia reads an Arabic article from right to left, and names in either script leave their neighbours in place (UX-66)', async ({
  page,
  api,
}) => {
  const { review, articles, article, claim } = await openArabic(api);
  const annotator = new Annotator(page);
  await annotator.open(review, article.id, claim.id);
  const text = annotator.text.locator('[data-article-text]');
  await expect(text).toHaveAttribute('dir', 'rtl');
  await expect(text).toHaveAttribute('lang', /^ar/);
  // The first words of a claim stand to the right of the words after them.
  const [first, second] = await annotator
    .inText(claim.id)
    .first()
    .evaluate((element) => {
      const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      const all = element.textContent ?? '';
      const wordAt = (at: number) => {
        const range = document.createRange();
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let passed = 0;
        for (let each = walker.nextNode(); each; each = walker.nextNode()) {
          const length = each.textContent?.length ?? 0;
          if (at < passed + length) {
            range.setStart(each, at - passed);
            range.setEnd(each, at - passed + 1);
            return range.getBoundingClientRect();
          }
          passed += length;
        }
        return (node?.parentElement ?? element).getBoundingClientRect();
      };
      return [wordAt(0), wordAt(all.indexOf(' ') + 1)].map(({ x, y }) => ({ x, y }));
    });
  expect((first?.x ?? 0) > (second?.x ?? 0) || (first?.y ?? 0) < (second?.y ?? 0)).toBe(true);
  await expect(annotator.activeClaim.locator('[dir="rtl"]')).toHaveCount(1);

  // A name of the other script that ends in a number, before a dot, a number and a date in English. The overview names
  // the origins that most settled claims rest on.
  const named = 'صدى الميناء 24';
  const settled = articles
    .flatMap(({ claims }) => claims)
    .filter(({ kind, attribution }) => kind === 'reported_fact' && attribution === null);
  expect(settled.length).toBeGreaterThan(5);
  for (const { id } of settled.slice(0, 6))
    await api.send('PUT', `/reviews/${review}/claims/${id}/attribution`, {
      sources: [{ name: named, type: 'named_person' }],
      origin: { name: named, type: 'named_person' },
      mode: 'indirect',
    });
  await page.goto(`/reviews/${review}/articles`);
  const rows = page.locator('[data-row-of]');
  for (let at = 0; at < (await rows.count()); at++) {
    const order = await rows
      .nth(at)
      .locator('p')
      .first()
      .evaluate((line) =>
        [...line.querySelectorAll('bdi')].map((name) => Math.round(name.getBoundingClientRect().left)),
      );
    expect(order, `row ${at}`).toEqual(order.toSorted((a, b) => a - b));
  }
  await page.goto(`/reviews/${review}`);
  const quoted = page.locator('bdi', { hasText: named }).first();
  await expect(quoted).toBeVisible();
  // Alone, the name would draw the number beside it to its own side; in `bdi` it does not.
  const { name, next } = await quoted.evaluate((element) => {
    const row = element.closest('li, tr');
    const number = [...(row?.querySelectorAll('*') ?? [])].find(
      (each) =>
        each !== element &&
        !each.contains(element) &&
        !element.contains(each) &&
        /^\d/.test(each.textContent ?? ''),
    );
    return { name: element.getBoundingClientRect().left, next: number?.getBoundingClientRect().left ?? null };
  });
  if (next !== null) expect(next).toBeGreaterThan(name);
});
