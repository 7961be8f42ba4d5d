import { type Arrival, arrivalOf } from '@/domain/review-file/arrival';
import type { WholeReviewFile } from '@/domain/review-file/review-file';
import type { Refusal } from '@/domain/ruling';
import { database } from './database';
import { unsafeReview } from './membership';
import { RefusedError } from './refusals';
import { storeWholeReview } from './whole-review';

/** What Postgres says when rows contradict each other: its foreign keys, uniqueness, checks and exclusions. */
const CONTRADICTIONS = ['23503', '23505', '23514', '23P01', '22P02', '23502'];

const contradictory = (constraint: string | undefined): Refusal => ({
  status: 422,
  code: 'input',
  detail: `The file contradicts itself${constraint ? ` (${constraint})` : ''}. Nothing was taken in.`,
});

/**
 * Stores a review that came as a file. It keeps its id where this server has no review of that id.
 * @throws RefusedError when its rows contradict each other
 */
export async function storeArrival(
  file: WholeReviewFile,
  { owner, at, newId }: { owner: { id: string; name: string }; at: string; newId: () => string },
) {
  const own = file.records.review[0]?.id ?? newId();
  const taken = await database().review.findUnique({ where: { id: own }, select: { id: true } });
  const id = taken ? newId() : own;
  const arrival: Arrival = arrivalOf(file, { id, owner, at });
  try {
    await storeWholeReview({
      ...arrival,
      owner: owner.id,
      texts: file.texts.map(({ original, ...text }) => ({
        ...text,
        original: Buffer.from(original, 'base64'),
      })),
    });
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code && CONTRADICTIONS.includes(code)) throw new RefusedError(contradictory(constraint));
    throw error;
  }
  return unsafeReview(id);
}
