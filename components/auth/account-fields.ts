/** What is wrong with a field before it is sent: the key of a message in `auth.errors`. */
export type FieldFault =
  | 'nameMissing'
  | 'emailMissing'
  | 'emailWrong'
  | 'passwordMissing'
  | 'passwordShort'
  | 'passwordLong';
export type AccountField = 'name' | 'email' | 'password';

/** Loose on purpose: the server decides, this only catches the slip of the finger. */
const LOOKS_LIKE_EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function emailFault(email: string): FieldFault | null {
  if (email.trim() === '') return 'emailMissing';
  return LOOKS_LIKE_EMAIL.test(email.trim()) ? null : 'emailWrong';
}

/** 10 to 200 UTF-16 code units, as the API has it. */
export function newPasswordFault(password: string): FieldFault | null {
  if (password === '') return 'passwordMissing';
  if (password.length < 10) return 'passwordShort';
  return password.length > 200 ? 'passwordLong' : null;
}

/** The faults of a new account, in the order of its fields. */
export function newAccountFaults(
  name: string,
  email: string,
  password: string,
): { field: AccountField; fault: FieldFault }[] {
  const faults = [
    { field: 'name' as const, fault: name.trim() === '' ? ('nameMissing' as const) : null },
    { field: 'email' as const, fault: emailFault(email) },
    { field: 'password' as const, fault: newPasswordFault(password) },
  ];
  return faults.flatMap(({ field, fault }) => (fault ? [{ field, fault }] : []));
}
