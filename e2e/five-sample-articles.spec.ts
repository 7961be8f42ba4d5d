import { ARTICLE_KEYS } from '@/domain/examples/sample-article';
import { sampleArticles } from '@/domain/examples/sample-articles';
import { test } from './story';
import { type Given, takeThrough } from './whole-job';

test('Nadia takes five messy articles, one of them Arabic, from paste to an exported report', async ({
  page,
  api,
  browser,
  context,
}) => {
  test.setTimeout(300_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const given = ARTICLE_KEYS.map((key, at): Given => {
    const { text, source, author, publishedAt } = sampleArticles[key];
    return {
      text,
      source: source.name,
      ...(author ? { author } : {}),
      ...(publishedAt ? { published: publishedAt } : {}),
      as: at % 2 === 0 ? 'paste' : 'file',
    };
  });
  await takeThrough({ page, api, browser }, given);
});
