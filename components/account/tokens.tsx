'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { z } from 'zod';
import { NewToken } from '@/components/account/new-token';
import { call } from '@/components/api/client';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Badge } from '@/components/ui/badge';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { RelativeTime } from '@/components/ui/relative-time';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { revokeToken, type token } from '@/domain/api/accounts';

type Token = z.output<typeof token>;
export type TokensProps = { tokens: readonly Token[] };

/** What scripts act with in one's name. */
export function Tokens({ tokens }: TokensProps) {
  const t = useTranslations('account.tokens');
  const router = useRouter();
  const [asked, setAsked] = useState<Token | null>(null);
  const [busy, setBusy] = useState(false);

  const revoke = async () => {
    if (!asked) return;
    setBusy(true);
    const outcome = await call(revokeToken, { params: { token: asked.id } });
    setBusy(false);
    setAsked(null);
    if (!outcome.ok) return notifyFailure(t('failed', { detail: outcome.problem.detail }));
    notify(t('revoked'));
    router.refresh();
  };

  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p className="text-muted-foreground">{t('lead')}</p>
        {tokens.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <ul className="grid divide-y">
            {tokens.map((each) => (
              <li key={each.id} className="flex min-h-row flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
                <Bidi className="font-medium">{each.name}</Bidi>
                <Badge tone="outline">{t(`scopes.${each.scope}`)}</Badge>
                <span className="text-muted-foreground">
                  {t('expires')} <RelativeTime date={each.expiresAt} /> · {t('lastUsed')}{' '}
                  {each.lastUsedAt ? <RelativeTime date={each.lastUsedAt} /> : t('never')}
                </span>
                <Button
                  size="sm"
                  variant="quiet"
                  className="ms-auto"
                  aria-label={t('revokeNamed', { name: each.name })}
                  onClick={() => setAsked(each)}
                >
                  {t('revoke')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <NewToken onMade={() => router.refresh()} />
      </CardBody>
      <AlertDialog
        open={asked !== null}
        onOpenChange={(open) => (open ? null : setAsked(null))}
        title={t('revokeTitle', { name: asked?.name ?? '' })}
        description={t('revokeBody')}
        confirmLabel={t('revoke')}
        destructive
        busy={busy}
        onConfirm={() => void revoke()}
      />
    </Card>
  );
}
