'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { goElsewhere } from '@/components/auth/session-calls';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';

export type ElsewhereError = 'unverified' | 'uninvited' | 'failed';

export type ElsewhereProps = {
  /** What people know the provider as that whoever runs the server named. */
  name: string;
  /** A path of this site to come back to. */
  from: string;
  /** Why they came back from there without a session. */
  error?: ElsewhereError | null;
};

/** The way in by a provider, above the form for a password. */
export function Elsewhere({ name, from, error = null }: ElsewhereProps) {
  const t = useTranslations('auth.signIn');
  const [trouble, setTrouble] = useState({ error, attempt: error ? 1 : 0 });
  const [going, setGoing] = useState(false);
  async function go() {
    setGoing(true);
    if (await goElsewhere(from)) return;
    setGoing(false);
    setTrouble(({ attempt }) => ({ error: 'failed', attempt: attempt + 1 }));
  }
  return (
    <>
      {trouble.error ? (
        <ErrorSummary
          errors={[]}
          message={t(`elsewhere.${trouble.error}`, { name })}
          attempt={trouble.attempt}
        />
      ) : null}
      <Button size="lg" busy={going} onClick={() => void go()}>
        {t(going ? 'going' : 'with', { name })}
      </Button>
      <p className="flex items-center gap-3 text-muted-foreground text-xs before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
        {t('or')}
      </p>
    </>
  );
}
