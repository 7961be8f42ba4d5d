import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from './story';
import { type Given, takeThrough } from './whole-job';

const folder = path.resolve(process.env.ARTICLES_DIR ?? '../shared/articles');
const files = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
  : [];

test('Nadia takes five real articles from paste to an exported report', async ({
  page,
  api,
  browser,
  context,
}) => {
  test.skip(files.length === 0, `no articles in ${folder} (ARTICLES_DIR)`);
  test.setTimeout(300_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const given = files.slice(0, 5).map((name, at): Given => {
    const text = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return { text, source: `Outlet ${at + 1}`, as: at < 2 ? 'paste' : 'file' };
  });
  await takeThrough({ page, api, browser }, given);
});
