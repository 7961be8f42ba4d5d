// @ts-check
/** A second thread: ends the process when it takes more memory or time than it may, however busy it is. */
import { workerData } from 'node:worker_threads';

const { bytes, milliseconds } = /** @type {{ bytes: number, milliseconds: number }} */ (workerData);
const end = Date.now() + milliseconds;

setInterval(() => {
  if (process.memoryUsage.rss() > bytes || Date.now() > end) process.kill(process.pid, 'SIGKILL');
}, 50);
