/** The same spans as bare React elements: no lists, no badges, no store. */
import { createElement as h, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { offer, painted, paragraphs, text, timed } from './page.mjs';

let split;

function Article() {
  const [blocks, setBlocks] = useState(paragraphs);
  split = () =>
    setBlocks(([title, first, ...rest]) => {
      const [{ start, end }, ...others] = first.claims;
      const half = Math.floor((start + end) / 2);
      return [title, { ...first, claims: [{ start, end: half }, { start: half, end }, ...others] }, ...rest];
    });
  return blocks.map((block) =>
    h(
      'p',
      { key: block.start },
      block.claims.length === 0
        ? text.slice(block.start, block.end)
        : block.claims.flatMap(({ start, end }) => [
            h('span', { key: start, className: 'claim' }, text.slice(start, end)),
            ' ',
          ]),
    ),
  );
}

flushSync(() => createRoot(document.getElementById('root')).render(h(Article)));
await painted();

offer(() => timed(() => flushSync(() => split())));
