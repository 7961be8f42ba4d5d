import { call, codeOf } from '@/components/api/client';
import type { CardDetails, SendTrouble, TrayCard } from '@/components/article/tray/card';
import { importArticle } from '@/domain/api/articles';

export type Sent =
  | { ok: true; article: string; number: number; warnings: string[]; fromPage: string[] }
  | { ok: false; trouble: SendTrouble };

/** Codes for what the server cannot read: nothing is wrong with the card, and trying again changes nothing. */
const UNREAD: ReadonlySet<string> = new Set([
  'no-text-layer',
  'locked-file',
  'damaged-file',
  'too-heavy',
  'too-many-pages',
  'no-article-text',
  'unsupported-file',
  'mislabelled',
  'private-address',
  'bad-address',
  'page-unreachable',
  'page-refused',
  'page-too-large',
  'too-many-redirects',
]);

/** What a card without a file sends as its content. An address alone is opened by the server. */
function contentOf({ unread, html, text }: TrayCard): { html?: string; text?: string } {
  if (unread === 'address') return {};
  return unread === 'page' ? { html: html ?? '' } : { text: text ?? '' };
}

/** What the page said where the person had said nothing. */
function fromPage(details: CardDetails, { title, author, publishedAt }: Said): string[] {
  const said = [
    [details.title, title],
    [details.author, author],
    [details.publishedAt, publishedAt],
  ] as const;
  return said.flatMap(([own, page]) => (own.trim() === '' && page ? [page] : []));
}

type Said = { title: string | null; author: string | null; publishedAt: string | null };

/**
 * Sends a card to the review. With `confirm` false the article waits in the check-text screen. A file goes as its bytes,
 * so that the server keeps the original; a pasted text goes as text.
 */
export async function sendCard(review: string, card: TrayCard, confirm: boolean): Promise<Sent> {
  const { details } = card;
  const file = card.bytes ? new File([card.bytes], card.fileName ?? 'article.txt') : undefined;
  const outcome = await call(importArticle, {
    params: { review },
    body: {
      ...(file ? { encoding: card.encoding ?? undefined } : contentOf(card)),
      source: { name: details.source.trim(), ...(details.sourceType ? { type: details.sourceType } : {}) },
      title: details.title.trim() || null,
      author: details.author.trim() || null,
      publishedAt: details.publishedAt.trim() || null,
      url: details.url.trim() || null,
      repostOf: details.repostOf ?? null,
      confirm,
    },
    file,
    idempotencyKey: `${card.sendKey}-${confirm ? 'add' : 'check'}`,
  });
  if (outcome.ok) {
    const { id, number, warnings } = outcome.value;
    return {
      ok: true,
      article: id,
      number,
      warnings,
      fromPage: card.unread ? fromPage(details, outcome.value) : [],
    };
  }
  const { problem, status } = outcome;
  if (status === 0) return { ok: false, trouble: { code: 'offline' } };
  if (codeOf(problem) === 'identical-text' && problem.other) {
    return { ok: false, trouble: { code: 'identical', article: problem.other } };
  }
  const code = codeOf(problem);
  if (UNREAD.has(code)) {
    const again = code === 'page-unreachable' || code === 'page-refused';
    return { ok: false, trouble: { code: 'unread', detail: problem.detail, again } };
  }
  const faults = (problem.errors ?? []).map(({ path, message }) => `${path} ${message}`);
  const detail = [problem.detail, ...faults].join(' ');
  return { ok: false, trouble: { code: 'refused', detail } };
}
