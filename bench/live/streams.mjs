/** Many open event streams in this process, each with the ids it was sent and when. */
import http from 'node:http';

const agent = new http.Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

/** One JSON request. @returns {Promise<{ status: number, value: any }>} */
export function ask(method, address, { headers = {}, body } = {}) {
  const data = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((done, failed) => {
    const request = http.request(
      address,
      {
        method,
        agent,
        headers: {
          ...(data === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(data) }),
          ...headers,
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => {
          const isJson = /json/.test(response.headers['content-type'] ?? '');
          done({ status: response.statusCode ?? 0, value: isJson ? JSON.parse(text) : text });
        });
      },
    );
    request.on('error', failed);
    request.end(data);
  });
}

/**
 * Opens the streams, and waits until each has begun.
 *
 * @param {{ address: string, headers?: Record<string, string> }[]} wanted
 * @param {{ reads?: boolean }} [options] `reads: false`: what comes is thrown away unread, as far as this process goes
 */
export async function openStreams(wanted, { reads = true } = {}) {
  /** How many streams have had each id, and the moment of the last of them. */
  const arrivals = new Map();
  const seen = wanted.map(() => []);
  const waiting = new Map();
  const requests = [];

  const note = (stream, id) => {
    seen[stream].push(id);
    const arrival = arrivals.get(id) ?? { count: 0, last: 0 };
    arrival.count += 1;
    arrival.last = performance.now();
    arrivals.set(id, arrival);
    if (arrival.count === wanted.length) waiting.get(id)?.(arrival.last);
  };
  const open = ({ address, headers = {} }, stream) =>
    new Promise((begun, failed) => {
      const request = http.get(address, { headers, agent: false }, (response) => {
        if (response.statusCode !== 200)
          return failed(new Error(`a stream was answered ${response.statusCode}`));
        let rest = '';
        response.setEncoding('latin1');
        response.on('data', (chunk) => {
          begun();
          if (!reads) return;
          const lines = (rest + chunk).split('\n');
          rest = lines.pop() ?? '';
          for (const line of lines) if (line.startsWith('id: ')) note(stream, Number(line.slice(4)));
        });
        response.on('error', () => {});
      });
      request.on('error', failed);
      requests.push(request);
    });
  for (let at = 0; at < wanted.length; at += 20)
    await Promise.all(wanted.slice(at, at + 20).map((each, i) => open(each, at + i)));

  return {
    seen,
    /** When the last stream had this id; rejects when that takes too long. */
    last: (id, withinMs = 10_000) =>
      new Promise((done, failed) => {
        const arrival = arrivals.get(id);
        if (arrival?.count === wanted.length) return done(arrival.last);
        const timer = setTimeout(() => failed(new Error(`event ${id} did not reach every stream`)), withinMs);
        waiting.set(id, (at) => {
          clearTimeout(timer);
          waiting.delete(id);
          done(at);
        });
      }),
    /** Ids lost and ids had twice, over all streams, of those from `first` to `end`. */
    faults(first, end) {
      let lost = 0;
      let doubled = 0;
      for (const ids of seen) {
        const own = ids.filter((id) => id >= first && id <= end);
        lost += end - first + 1 - new Set(own).size;
        doubled += own.length - new Set(own).size;
      }
      return { lost, doubled };
    },
    close() {
      for (const request of requests) request.destroy();
    },
  };
}
