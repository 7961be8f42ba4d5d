import { inOwnProcess, type Limits } from '@/server/own-process/run';
import type { Order, Reading } from './reader/main.mjs';

const READER = {
  file: 'import/reader/main.mjs',
  heapMb: 640,
  limits: { bytes: 1_000_000_000, milliseconds: 30_000 },
};

/**
 * Reads a document in a process of its own, which a hostile file may only end. Documents wait in line for a place.
 *
 * @param order `url` is where the document came from: addresses in it are resolved against it, none is opened
 */
export async function readDocument(
  order: Order,
  limits: Limits = READER.limits,
): Promise<Reading | { ok: false; code: 'too-heavy' }> {
  return (await inOwnProcess<Reading>({ ...READER, limits }, order)) ?? { ok: false, code: 'too-heavy' };
}
