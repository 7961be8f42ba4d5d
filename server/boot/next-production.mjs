/**
 * The production server, run by next-server.mjs: `next start` with the files of the build answered before it. Everything
 * else, event streams among it, goes to Next untouched. Usage: node server/boot/next-production.mjs <host> <port>
 */
import http from 'node:http';
import path from 'node:path';
import next from 'next';
import { buildFolder } from './build.mjs';
import { PROJECT } from './data-folder.mjs';
import { staticFiles } from './static-files.mjs';

const [host = '127.0.0.1', port = '3000'] = process.argv.slice(2);

// Not `quiet`: what fails while a page is drawn would be told to nobody.
const app = next({ dev: false, dir: PROJECT, hostname: host, port: Number(port) });
await app.prepare();
const answer = app.getRequestHandler();
const answerFile = staticFiles(path.join(buildFolder(), 'static'));

const server = http.createServer((request, response) => {
  answerFile(request, response, () => {
    answer(request, response).catch((error) => {
      console.error(`${request.method} ${request.url} failed.`, error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
});
server.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
server.listen(Number(port), host, () => console.log(`✓ Ready in ${Math.round(process.uptime() * 1000)} ms`));

// As Next does it: no new connections, the answers under way to their end, then what runs beside them. Event streams
// are ended by server/running.ts, which hears the same signal.
let leaving = false;
for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(name, () => {
    if (leaving) return;
    leaving = true;
    server.close(async () => {
      await app.close();
      process.exit(name === 'SIGINT' ? 130 : 143);
    });
  });
}
