/** Serves each yardstick as a page of its own, with the article inside it. */
import http from 'node:http';
import path from 'node:path';
import { build } from 'esbuild';

export const YARDSTICKS = ['plain', 'react', 'mark', 'recogito'];

const STYLE = `body { font: 18px/1.9 serif; max-width: 42rem; margin: 2rem auto }
.claim { background: #e0effe; text-decoration: underline solid 2px #0554af; border-radius: 3px; padding: 3px 1px 5px }`;

const inline = (json) => JSON.stringify(json).replaceAll('<', '\\u003c');

/** @returns {Promise<{ address: (name: string, size: string) => string, stop: () => void }>} */
export async function serveYardsticks(articles) {
  const scripts = {};
  for (const name of YARDSTICKS) {
    const result = await build({
      entryPoints: [path.join(import.meta.dirname, `yardsticks/${name}.mjs`)],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    scripts[name] = result.outputFiles[0].text;
  }
  const server = http.createServer((request, response) => {
    const [, name, size] = (request.url ?? '').split('/');
    const article = articles[size];
    if (!article || !scripts[name]) return response.writeHead(404).end();
    if (request.url.endsWith('.js')) return response.end(scripts[name]);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>${name}</title><style>${STYLE}</style><div id="root"></div>` +
        `<script type="application/json" id="article">${inline(article)}</script>` +
        `<script type="module">${scripts[name].replaceAll('</script', '<\\/script')}</script></html>`,
    );
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  return {
    address: (name, size) => `http://127.0.0.1:${port}/${name}/${size}`,
    stop: () => server.close(),
  };
}
