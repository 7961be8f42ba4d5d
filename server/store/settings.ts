import { SIGN_UPS, type SignUp } from '@/domain/api/server';
import { env } from '@/server/env';
import { database } from './database';

const SIGN_UP = 'sign-up';

const known = (value: unknown): SignUp | null => SIGN_UPS.find((one) => one === value) ?? null;

/** What an administrator chose for new accounts; null where nobody did. */
export async function chosenSignUp(): Promise<SignUp | null> {
  const row = await database().setting.findUnique({ where: { name: SIGN_UP } });
  return known(row?.value);
}

/** Who may make an account: what an administrator chose, else what `SIGN_UP` says. */
export async function signUpNow(): Promise<SignUp> {
  return (await chosenSignUp()) ?? env().SIGN_UP;
}

/** Chooses who may make an account; null goes back to what `SIGN_UP` says. */
export async function chooseSignUp(value: SignUp | null): Promise<void> {
  if (value === null) await database().setting.deleteMany({ where: { name: SIGN_UP } });
  else
    await database().setting.upsert({
      where: { name: SIGN_UP },
      create: { name: SIGN_UP, value },
      update: { value },
    });
}

/** The settings as administrators see them. */
export async function serverSettingsView() {
  const chosen = await chosenSignUp();
  const usual = env().SIGN_UP;
  return { signUp: chosen ?? usual, signUpDefault: usual, isChosen: chosen !== null };
}
