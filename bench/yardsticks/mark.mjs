/** mark.js over the plain text: every claim a range. */
import Mark from 'mark.js';
import { claims, offer, painted, text, timed } from './page.mjs';

const root = document.getElementById('root');
root.style.whiteSpace = 'pre-wrap';
root.textContent = text;
const marker = new Mark(root);
const mark = (ranges) =>
  new Promise((done) => marker.markRanges(ranges, { element: 'span', className: 'claim', done }));

const all = claims.map(({ start, end }) => ({ start, length: end - start }));
await mark(all);
await painted();

// The headline has no claim yet.
offer(() => timed(() => mark([{ start: 0, length: 10 }])));
