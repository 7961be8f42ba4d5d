import { Compare } from './pages/compare';
import { type Article, articleNumber, openSample, type Review } from './sample';
import { expect, test } from './story';

test('Nadia sees lines between linked claims and the same pairs as words, and J takes both columns to the next (UX-41)', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const [one, two] = [articleNumber(articles, 1), articleNumber(articles, 2)];
  const { items } = await api.get<{ items: { articleA: string; articleB: string; relation: string }[] }>(
    `/reviews/${review}/links`,
  );
  const ids = [one.id, two.id];
  const between = items.filter(({ articleA, articleB }) => ids.includes(articleA) && ids.includes(articleB));
  const compare = new Compare(page);
  await compare.open(review, ids);
  await expect(compare.pairs).toHaveCount(between.length);
  const conflicts = between.filter(({ relation }) => relation === 'conflicts').length;
  await expect(compare.pairs.filter({ hasText: 'Conflicts:' })).toHaveCount(conflicts);
  await expect(compare.connectors.first()).toBeVisible();

  for (let at = 1; at <= between.length; at++) {
    // It begins at the first pair.
    if (at > 1) await page.keyboard.press('j');
    await expect(compare.position).toHaveText(`Pair ${at} of ${between.length}`);
    for (const column of [compare.column(/^A1 Harbour Herald$/), compare.column(/^A2 Port Gazette$/)])
      await expect(column.locator('[data-active]').first()).toBeInViewport();
  }
  await page.keyboard.press('k');
  await expect(compare.position).toHaveText(`Pair ${between.length - 1} of ${between.length}`);

  await page.keyboard.press('o');
  await expect(page.getByRole('button', { name: /^Only differences/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(compare.pairs).toHaveCount(conflicts);
});

test('Nadia sees which words differ between two English claims and two Arabic ones, and none across languages (UX-42)', async ({
  page,
  api,
}) => {
  const { id: review } = await api.send<Review>('POST', '/reviews', { question: 'How many were rescued?' });
  const add = (name: string, language: string, text: string) =>
    api.send<Article>('POST', `/reviews/${review}/articles`, { text, language, source: { name } });
  const english = [
    await add('Herald', 'en', 'Forty people were rescued on Monday.'),
    await add('Gazette', 'en', 'Thirty people were rescued on Monday.'),
  ];
  const arabic = [
    await add('الميناء', 'ar', 'أنقذ خفر السواحل أربعين شخصا يوم الاثنين.'),
    await add('البحر', 'ar', 'أنقذ خفر السواحل ثلاثين شخصا يوم الاثنين.'),
  ];
  const claimOf = (article: Article | undefined) =>
    article?.claims.find(({ text }) => text.split(' ').length > 4)?.id;
  const link = (a: Article | undefined, b: Article | undefined) =>
    api.send('POST', `/reviews/${review}/links`, {
      a: claimOf(a),
      b: claimOf(b),
      relation: 'conflicts',
      differs: ['number'],
    });
  await link(english[0], english[1]);
  await link(arabic[0], arabic[1]);
  await link(english[0], arabic[0]);

  const compare = new Compare(page);
  const changed = (mark: 'deletion' | 'insertion') => compare.panel.getByRole(mark);
  const shows = async (a: Article | undefined, b: Article | undefined) => {
    await compare.open(review, [a?.id ?? '', b?.id ?? '']);
    await expect(compare.position).toHaveText('Pair 1 of 1');
  };
  await shows(english[0], english[1]);
  await expect(changed('deletion')).toHaveText(['Forty']);
  await expect(changed('insertion')).toHaveText(['Thirty']);
  await shows(arabic[0], arabic[1]);
  await expect(changed('deletion')).toHaveText(['أربعين']);
  await expect(changed('insertion')).toHaveText(['ثلاثين']);
  await shows(english[0], arabic[0]);
  await expect(changed('deletion')).toHaveCount(0);
  await expect(changed('insertion')).toHaveCount(0);
  await expect(page.getByText('Different languages, so no words are marked.')).toBeVisible();
});
