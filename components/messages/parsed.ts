import compile from 'icu-minify/compile';
import type { MessageTree } from '@/components/messages/pseudo';

/**
 * Messages with their ICU syntax read: what next-intl formats here, on the server and in browsers alike, where the parser
 * need not come along. `next.config.js` says so to the bundler, `vitest.config.ts` to the tests; a message that was not
 * parsed would show its braces.
 *
 * @throws SyntaxError for a message that is not ICU
 */
export function parsed<Tree extends MessageTree>(messages: Tree): Tree {
  const read = Object.entries(messages).map(([key, value]) => [
    key,
    // What the parser makes has no prototype, which React refuses to carry to a browser.
    typeof value === 'string' ? JSON.parse(JSON.stringify(compile(value))) : parsed(value),
  ]);
  // To whoever translates, a message is a message: next-intl's types know it by its words.
  return Object.fromEntries(read);
}
