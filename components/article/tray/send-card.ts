import { call, codeOf } from '@/components/api/client';
import type { SendTrouble, TrayCard } from '@/components/article/tray/card';
import { importArticle } from '@/domain/api/articles';

export type Sent =
  | { ok: true; article: string; number: number; warnings: string[] }
  | { ok: false; trouble: SendTrouble };

/**
 * Sends a card to the review. With `confirm` false the article waits in the check-text screen. A file goes as its bytes,
 * so that the server keeps the original; a pasted text goes as text.
 */
export async function sendCard(review: string, card: TrayCard, confirm: boolean): Promise<Sent> {
  const { details } = card;
  const file = card.bytes
    ? new File([card.bytes], card.fileName ?? 'article.txt', { type: 'text/plain' })
    : undefined;
  const outcome = await call(importArticle, {
    params: { review },
    body: {
      ...(file ? { encoding: card.encoding ?? undefined } : { text: card.text ?? '' }),
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
    return { ok: true, article: id, number, warnings };
  }
  const { problem, status } = outcome;
  if (status === 0) return { ok: false, trouble: { code: 'offline' } };
  if (codeOf(problem) === 'identical-text' && problem.other) {
    return { ok: false, trouble: { code: 'identical', article: problem.other } };
  }
  const faults = (problem.errors ?? []).map(({ path, message }) => `${path} ${message}`);
  const detail = [problem.detail, ...faults].join(' ');
  return { ok: false, trouble: { code: 'refused', detail } };
}
