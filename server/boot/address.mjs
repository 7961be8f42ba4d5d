/** Where Lateral is served: `HOST` (this machine only, unless told) and `PORT`. */

/** @typedef {{ host: string, port: number, url: string }} Address `url`: what people type; `NEXTAUTH_URL` when given */

/**
 * @param {Record<string, string | undefined>} [env]
 * @returns {Address} throws where PORT is no port
 */
export function chosenAddress(env = process.env) {
  const host = env.HOST || '127.0.0.1';
  const port = Number(env.PORT || '3000');
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PORT is ${env.PORT}, which is no port.`);
  const isLocal = ['127.0.0.1', '0.0.0.0', '::1', '::'].includes(host);
  const name = isLocal ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return { host, port, url: env.NEXTAUTH_URL || `http://${name}:${port}` };
}
