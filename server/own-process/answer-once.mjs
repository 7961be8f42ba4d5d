// @ts-check
/** What every program does that runs in a process of its own: hear one order, be watched, answer, end. */
import { Worker } from 'node:worker_threads';

/**
 * @template Order, Answer
 * @param {(order: Order) => Promise<Answer>} work its failures are its own to tell: one that is thrown ends the process
 */
export function answerOnce(work) {
  process.once('message', async (/** @type {Order & { limits: import('./run.ts').Limits }} */ order) => {
    new Worker(new URL('./watch.mjs', import.meta.url), { workerData: order.limits }).unref();
    const answer = await work(order);
    process.send?.(answer, () => process.exit(0));
  });

  // The server went away: nobody waits for an answer any more.
  process.once('disconnect', () => process.exit(0));
}
