import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import type { ArticleView } from '@/domain/api/articles';
import { may } from '@/domain/policy';
import type { ReviewEvent, WithheldEvent } from '@/domain/review-event';
import type { Role } from '@/domain/reviewer';
import { RECIPES } from './recipes';
import { ROOT, routerOf } from './router';
import { type Door, HOST, type Person } from './test-door';

/** For tests that plant something and look for it: a walk over every address of a review that can be read. */

const route = routerOf(RECIPES);

const readableAs = (role: Role) =>
  RECIPES.map(({ endpoint }) => endpoint).filter(
    ({ method, path, needs }) =>
      method === 'GET' &&
      needs !== 'public' &&
      needs !== 'account' &&
      may(role, needs) &&
      path.startsWith('/reviews') &&
      // A job is its asker's own; what it writes is the report, which is read here as it is.
      !path.includes('{job}') &&
      !path.endsWith('/events'),
  );
const QUERIES: Record<string, (articles: string[]) => string[]> = {
  '/reviews/{review}/claim-names': () => ['?name=A1'],
  '/reviews/{review}/report': () => ['html', 'markdown', 'json', 'csv'].map((f) => `?format=${f}`),
  '/reviews/{review}/compare': (articles) => [`?${articles.map((a) => `article=${a}`).join('&')}`],
};

/** Every address of the review that a member with this role may read. */
export function addressesOf(review: string, role: Role, read: readonly ArticleView[]): string[] {
  const articles = read.map((article) => article.id);
  const claims = read.flatMap((article) => article.claims.map((c) => c.id));
  return readableAs(role).flatMap(({ path }) => {
    const own = path.includes('{article}')
      ? articles.map((a) => path.replace('{article}', a))
      : path.includes('{claim}')
        ? claims.map((c) => path.replace('{claim}', c))
        : [path];
    const queries = QUERIES[path]?.(articles) ?? [''];
    return own.flatMap((p) => queries.map((q) => p.replace('{review}', review) + q));
  });
}

/** What is read there, a zip as the text of its files. */
export async function read(address: string, as: Person): Promise<string> {
  const response = await route(
    new Request(`http://${HOST}${ROOT}${address}`, {
      headers: { host: HOST, authorization: `Bearer ${as.token}` },
    }),
  );
  expect([address, response.status]).toEqual([address, 200]);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const files = address.includes('format=csv') ? Object.values(unzipSync(bytes)) : [bytes];
  return files.map((file) => new TextDecoder().decode(file)).join('\n');
}

/** The events of the stream from the beginning, up to the version there is. */
export async function streamed(
  door: Door,
  review: string,
  as: Person,
): Promise<(ReviewEvent | WithheldEvent)[]> {
  const leave = new AbortController();
  const headers = { host: HOST, authorization: `Bearer ${as.token}` };
  const response = await route(
    new Request(`http://${HOST}${ROOT}/reviews/${review}/events?after=0`, { headers, signal: leave.signal }),
  );
  const end = await door.version(review);
  let text = '';
  for await (const bytes of response.body ?? []) {
    text += new TextDecoder().decode(bytes);
    if (text.includes(`"version":${end},`) && text.endsWith('\n\n')) break;
  }
  leave.abort();
  // What has no id is no event: who is here.
  return text
    .split('\n\n')
    .flatMap((frame) => /^id: \d+\nevent: \S+\ndata: (.*)$/.exec(frame)?.[1] ?? [])
    .map((data) => JSON.parse(data));
}
