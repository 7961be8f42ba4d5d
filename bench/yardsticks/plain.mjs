/** The same spans as plain HTML, set once. */
import { offer, painted, paragraphs, text, timed } from './page.mjs';

const escaped = (s) => s.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
const span = ({ start, end }) => `<span class="claim">${escaped(text.slice(start, end))}</span>`;

document.getElementById('root').innerHTML = paragraphs()
  .map(
    (p) =>
      `<p>${p.claims.length > 0 ? p.claims.map(span).join(' ') : escaped(text.slice(p.start, p.end))}</p>`,
  )
  .join('\n');
await painted();

offer(() =>
  timed(() => {
    const claim = document.querySelector('.claim');
    const words = claim.textContent;
    const half = words.indexOf(' ', words.length / 2) + 1 || Math.ceil(words.length / 2);
    const second = claim.cloneNode();
    claim.textContent = words.slice(0, half);
    second.textContent = words.slice(half);
    claim.after(second);
  }),
);
