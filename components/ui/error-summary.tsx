'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';

export type FieldError = { fieldId: string; message: ReactNode };

export type ErrorSummaryProps = {
  errors: readonly FieldError[];
  /** What went wrong as a whole; left out, the number of errors is said. */
  message?: ReactNode;
  /** How often the form was refused so far: a new refusal takes the focus again, a render in between does not. */
  attempt: number;
};

/** Everything that is wrong with a form, at its top; takes the focus when it appears, and leads to each field. */
export function ErrorSummary({ errors, message, attempt }: ErrorSummaryProps) {
  const t = useTranslations('ui');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);

  const lead = (event: MouseEvent, fieldId: string) => {
    event.preventDefault();
    document.getElementById(fieldId)?.focus();
  };
  const shown = errors.length > 0 || message !== undefined;
  if (!shown) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="flex gap-2.5 rounded-md border border-destructive bg-card px-3.5 py-3"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-destructive" />
      <div className="grid gap-1">
        <p className="font-medium">{message ?? t('errorSummary', { count: errors.length })}</p>
        {errors.length > 0 ? (
          <ul className="grid list-disc gap-0.5 ps-4">
            {errors.map((error) => (
              <li key={error.fieldId}>
                <a
                  className="inline-flex min-h-6 items-center underline underline-offset-2 pointer-coarse:min-h-11"
                  href={`#${error.fieldId}`}
                  onClick={(event) => lead(event, error.fieldId)}
                >
                  {error.message}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
