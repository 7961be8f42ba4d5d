/** A room of y-websocket with many clients: what one writes, and when the last of them has it. */
import WebSocket from 'ws';
import * as Y from 'yjs';

const SYNC = 0;
const UPDATE = 2;

/** About as long as an event of ours. */
const FILLING = 'x'.repeat(400);

/** A number as the protocol writes it: seven bits to a byte, the lowest first. */
function varUint(number) {
  const bytes = [];
  for (let rest = number; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}

export async function openRoom(address, count) {
  const clients = Array.from({ length: count }, () => new WebSocket(address));
  await Promise.all(
    clients.map((client) => new Promise((done, failed) => client.once('open', done).once('error', failed))),
  );
  const had = clients.map(() => 0);
  const waiting = new Map();
  const arrivals = new Map();
  for (const [at, client] of clients.entries())
    client.on('message', (data) => {
      if (data[0] !== SYNC || data[1] !== UPDATE) return;
      had[at] += 1;
      const n = had[at];
      const reached = (arrivals.get(n) ?? 0) + 1;
      arrivals.set(n, reached);
      if (reached === clients.length) waiting.get(n)?.(performance.now());
    });
  const doc = new Y.Doc();
  const map = doc.getMap('claims');
  let written = 0;
  return {
    /** Writes, and resolves with the milliseconds from sending until the last client has it. */
    write() {
      let update = new Uint8Array();
      const take = (bytes) => {
        update = bytes;
      };
      doc.on('update', take);
      map.set(`claim ${written % 300}`, { kind: written % 2 ? 'opinion' : 'excluded', filling: FILLING });
      doc.off('update', take);
      written += 1;
      const n = written;
      const message = Buffer.from([SYNC, UPDATE, ...varUint(update.length), ...update]);
      return new Promise((done, failed) => {
        const sent = performance.now();
        const timer = setTimeout(() => failed(new Error(`update ${n} did not reach every client`)), 10_000);
        waiting.set(n, (at) => {
          clearTimeout(timer);
          waiting.delete(n);
          done(at - sent);
        });
        clients[0].send(message);
      });
    },
    faults: () => ({
      lost: had.reduce((sum, n) => sum + Math.max(0, written - n), 0),
      doubled: had.reduce((sum, n) => sum + Math.max(0, n - written), 0),
    }),
    close() {
      for (const client of clients) client.terminate();
    },
  };
}
