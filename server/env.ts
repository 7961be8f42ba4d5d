import { z } from 'zod';

/** What the server is told by its surroundings. The start script fills in what nobody set. */
const environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'is not a postgresql:// address'),
  NEXTAUTH_SECRET: z.string().min(16, 'needs at least 16 characters').optional(),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  /** `open` lets anyone make an account; otherwise everyone after the first needs an invitation. */
  SIGN_UP: z.enum(['open', 'invited']).default('invited'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
});
export type Environment = z.output<typeof environment>;

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
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The environment is not right. ${wrong.join('; ')}`);
}

/** Is the server reached over https? Then its cookies travel over nothing else. */
export function isSecure(): boolean {
  return env().NEXTAUTH_URL.startsWith('https://');
}
