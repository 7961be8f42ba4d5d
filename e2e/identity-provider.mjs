/** An OpenID Connect provider of its own, for tests: whoever types a login below is that person. */
import http from 'node:http';
import Provider from 'oidc-provider';

/**
 * @typedef {object} Somebody
 * @property {unknown} [email]
 * @property {unknown} [email_verified]
 * @property {string} [name]
 */

/**
 * @param {{ port?: number, app: string, people: Record<string, Somebody>, inToken?: boolean }} options `app`: the
 *   address of Lateral; `people`: by what they type as login, which is their subject too; `inToken`: the email stands in
 *   the signed token, as with many providers, and not at an address of its own alone
 */
export async function openProvider({ port = 0, app, people, inToken = false }) {
  const server = http.createServer((request, response) => void provider.callback()(request, response));
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const issuer = `http://127.0.0.1:${address.port}`;
  const client = { id: 'lateral', secret: 'only-for-tests-0123456789-0123456789' };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${app}/api/auth/callback/oidc`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: !inToken,
    pkce: { required: () => true },
    cookies: { keys: ['only-for-tests'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    async findAccount(_, id) {
      return { accountId: id, claims: async () => ({ sub: id, ...people[id] }) };
    },
  });
  return {
    issuer,
    client,
    people,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}
