import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the library's defaults: 19 MiB, two passes, one lane (OWASP's first recommendation). */
export const hashPassword = (password: string): Promise<string> => hash(password);

let decoy: Promise<string> | null = null;

/**
 * Is this the password? An account that is not there, or has none, is checked against a hash nobody has the password
 * of, so that the answer takes as long and tells nothing.
 */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const right = await verify(kept ?? (await decoy), password);
  return kept !== null && right;
}
