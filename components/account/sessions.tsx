'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { z } from 'zod';
import { browserName } from '@/components/account/browser-name';
import { call } from '@/components/api/client';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { RelativeTime } from '@/components/ui/relative-time';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { endSession, endSessions, type session } from '@/domain/api/accounts';

type Session = z.output<typeof session>;
export type SessionsProps = { sessions: readonly Session[] };

/** Every browser one is signed in with, and the way to end each, or all at once. */
export function Sessions({ sessions }: SessionsProps) {
  const t = useTranslations('account.sessions');
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);

  const nameOf = ({ userAgent }: Session) => {
    const { browser, system } = browserName(userAgent ?? '');
    if (browser && system) return t('browserOn', { browser, system });
    return browser ?? system ?? userAgent?.slice(0, 40) ?? t('unknown');
  };
  const end = async (id: string) => {
    const outcome = await call(endSession, { params: { session: id } });
    if (!outcome.ok) return notifyFailure(t('failed', { detail: outcome.problem.detail }));
    notify(t('ended'));
    router.refresh();
  };
  const endAll = async () => {
    setBusy(true);
    const outcome = await call(endSessions, {});
    if (outcome.ok) return location.assign('/sign-in');
    setBusy(false);
    setAsking(false);
    notifyFailure(t('failed', { detail: outcome.problem.detail }));
  };

  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
        <Button size="sm" onClick={() => setAsking(true)}>
          {t('endAll')}
        </Button>
      </CardHeader>
      <CardBody className="grid gap-3">
        <p className="text-muted-foreground">{t('lead')}</p>
        <ul className="grid divide-y">
          {sessions.map((each) => (
            <li key={each.id} className="flex min-h-row flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
              <span className="font-medium">{nameOf(each)}</span>
              {each.current ? <Badge>{t('here')}</Badge> : null}
              <span className="text-muted-foreground">
                {t('lastSeen')} <RelativeTime date={each.lastSeenAt} />
              </span>
              {each.current ? null : (
                <Button
                  size="sm"
                  variant="quiet"
                  className="ms-auto"
                  aria-label={t('endNamed', { name: nameOf(each) })}
                  onClick={() => void end(each.id)}
                >
                  {t('end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </CardBody>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('endAllTitle')}
        description={t('endAllBody')}
        confirmLabel={t('endAll')}
        destructive
        busy={busy}
        onConfirm={() => void endAll()}
      />
    </Card>
  );
}
