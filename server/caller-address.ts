/**
 * The address a request comes from, for counting tries: what the nearest proxy wrote last or, with none in between, Next
 * from the connection itself. Whoever reaches the server without a proxy can make one up, so no limit may rest on it
 * alone.
 */
export function addressOf(headers: Headers): string {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return last.replace(/^::ffff:/, '') || 'unknown';
}
