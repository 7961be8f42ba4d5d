import { z } from 'zod';

/** What the server is told by its surroundings. The start script fills in what nobody set. */
const environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'is not a postgresql:// address'),
  NEXTAUTH_SECRET: z.string().min(16, 'needs at least 16 characters').optional(),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  /** `open` lets anyone make an account; otherwise everyone after the first needs an invitation. */
  SIGN_UP: z.enum(['open', 'invited', 'closed']).default('invited'),
  /** Where mail goes out: smtp://user:password@host:587 or smtps://…:465. Without it none is sent. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'is not an smtp:// or smtps:// address')
    .optional(),
  /** Whom mail is from: Lateral <lateral@example.org>. */
  SMTP_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]*$/, 'is not an address to send from')
    .optional(),
  /** An OpenID Connect provider to sign in with; its discovery document is found below this address. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** What people know the provider as: “Sign in with …”. */
  OIDC_NAME: z.string().max(60).default('OpenID Connect'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
});
export type Environment = z.output<typeof environment>;

/** What is of no use without the other. */
const TOGETHER = [
  ['SMTP_URL', 'SMTP_FROM'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_SECRET'],
] as const;

/**
 * The validated environment, read when first needed: a build has none. An empty variable counts as not set.
 *
 * @throws with a sentence for each variable that is wrong
 */
export function env(): Environment {
  const given = Object.fromEntries(
    Object.keys(environment.shape).map((name) => [name, process.env[name] || undefined]),
  );
  const parsed = environment.safeParse(given);
  const wrong = parsed.success
    ? TOGETHER.flatMap(([one, other]) =>
        given[one] && !given[other] ? [`${other}: is needed with ${one}`] : [],
      )
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (parsed.success && wrong.length === 0) return parsed.data;
  throw new Error(`The environment is not right. ${wrong.join('; ')}`);
}

/** Is the server reached over https? Then its cookies travel over nothing else. */
export function isSecure(): boolean {
  return env().NEXTAUTH_URL.startsWith('https://');
}

/** Does this server send mail? */
export function sendsMail(): boolean {
  return env().SMTP_URL !== undefined;
}

export type OidcSettings = { issuer: string; clientId: string; clientSecret: string; name: string };

/** The provider that people may sign in with; null where there is none. */
export function oidcSettings(): OidcSettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name: OIDC_NAME };
}
