import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { OidcSettings } from '@/server/env';

/** As next-auth and its callback address know it: /api/auth/callback/oidc. */
export const OIDC = 'oidc';

/** What a provider says of someone; of the claims of OpenID Connect Core 1.0, section 5.1, those we ask for. */
export type Profile = {
  sub: string;
  iss: string;
  email?: unknown;
  email_verified?: unknown;
  name?: unknown;
};

/**
 * The provider of OIDC_ISSUER for next-auth: the code flow with PKCE, state and nonce, addresses from its discovery
 * document.
 */
export function oidcProvider({ issuer, clientId, clientSecret, name }: OidcSettings): OAuthConfig<Profile> {
  const base = issuer.replace(/\/$/, '');
  return {
    id: OIDC,
    name,
    type: 'oauth',
    wellKnown: `${base}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true, // its signature, audience, issuer and nonce are checked
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    userinfo: {
      /**
       * Who it is says the signed token. The email stands there or, as the standard has it for this flow, at the
       * provider's own address; an email and whether it is verified are never taken from two places.
       */
      async request({ tokens, client }) {
        const signed = (tokens as unknown as { claims: () => Profile }).claims();
        const { sub, iss } = signed;
        const more: Partial<Profile> =
          tokens.access_token && client.issuer.metadata.userinfo_endpoint
            ? await client.userinfo<Profile>(tokens.access_token)
            : {};
        if (more.sub !== undefined && more.sub !== sub)
          throw new Error('the provider speaks of someone else');
        const said = more.email === undefined ? signed : more;
        return {
          ...{ sub, iss, email: said.email, email_verified: said.email_verified },
          name: more.name ?? signed.name,
        } as Profile & { sub: string };
      },
    },
    profile: ({ sub }) => ({ id: sub }),
  } as OAuthConfig<Profile>;
}
