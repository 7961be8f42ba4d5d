'use client';

import { type ReactNode, useState } from 'react';
import { ErrorSummary, type FieldError } from '@/components/ui/error-summary';

type Trouble = {
  errors: readonly FieldError[];
  message?: ReactNode;
  /** Ids of the fields that are marked. */
  faulty: readonly string[];
  /** How often the form was refused so far: each refusal takes the focus to the summary once. */
  attempt: number;
};

/** Why a form was not taken, as its summary and as marks on its fields. */
export function useFormTrouble() {
  const [trouble, setTrouble] = useState<Trouble>({ errors: [], faulty: [], attempt: 0 });
  return {
    clear: () => setTrouble(({ attempt }) => ({ errors: [], faulty: [], attempt })),
    /** The form as a whole was refused. */
    refuse: (message: ReactNode) =>
      setTrouble(({ attempt }) => ({ errors: [], message, faulty: [], attempt: attempt + 1 })),
    /** Fields are at fault. `faulty` marks more than the message leads to. */
    refuseFields: (errors: readonly FieldError[], faulty = errors.map((error) => error.fieldId)) =>
      setTrouble(({ attempt }) => ({ ...said(errors), faulty, attempt: attempt + 1 })),
    /** For `aria-invalid`. */
    marked: (fieldId: string) => trouble.faulty.includes(fieldId) || undefined,
    summary: <ErrorSummary errors={trouble.errors} message={trouble.message} attempt={trouble.attempt} />,
  };
}

/** One fault alone is said without a heading that counts it, and still leads to its field. */
function said(errors: readonly FieldError[]): Pick<Trouble, 'errors' | 'message'> {
  const [only, second] = errors;
  if (!only || second) return { errors };
  const lead = () => document.getElementById(only.fieldId)?.focus();
  const message = (
    <a
      className="underline underline-offset-2"
      href={`#${only.fieldId}`}
      onClick={(event) => {
        event.preventDefault();
        lead();
      }}
    >
      {only.message}
    </a>
  );
  return { errors: [], message };
}
