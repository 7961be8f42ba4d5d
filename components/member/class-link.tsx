'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { SecretLine } from '@/components/account/secret-line';
import { call } from '@/components/api/client';
import { stateOf } from '@/components/member/invitation-row';
import { addressHere, useInvitations } from '@/components/member/use-invitations';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { RelativeTime } from '@/components/ui/relative-time';
import { Select } from '@/components/ui/select';
import { notifyFailure } from '@/components/ui/toaster';
import { type InvitationView, invite } from '@/domain/api/invitations';

const DAYS = ['7', '30', '90', '180'] as const;

/** The one link by which a whole class comes in. It stays to be read here for as long as it works. */
export function ClassLink({ review, links }: { review: string; links: readonly InvitationView[] }) {
  const t = useTranslations('member.classLink');
  const router = useRouter();
  const { linkOf, revoke } = useInvitations(review);
  const [days, setDays] = useState<(typeof DAYS)[number]>('7');
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<{ id: string; link: string } | null>(null);
  const current = links.find((each) => stateOf(each, Date.now()) === 'open') ?? null;
  const last = links[0] ?? null;
  const link = shown && shown.id === current?.id ? shown.link : null;

  useEffect(() => {
    // A link that was taken back is not to be read any more.
    if (!current) setShown(null);
  }, [current]);

  const make = async () => {
    setBusy(true);
    const body = { classLink: true, days: Number(days) };
    const outcome = await call(invite, { params: { review }, body });
    setBusy(false);
    if (!outcome.ok) return notifyFailure(t('failed', { detail: outcome.problem.detail }));
    setShown({ id: outcome.value.id, link: addressHere(outcome.value.link) });
    router.refresh();
  };
  const show = async () => {
    if (!current) return;
    const again = await linkOf(current.id);
    if (again) setShown({ id: current.id, link: again });
  };

  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p className="text-muted-foreground">{t('lead')}</p>
        {current ? (
          <p>
            {t('open', { count: current.used })} · {t('expires')} <RelativeTime date={current.expiresAt} />
          </p>
        ) : last ? (
          <p suppressHydrationWarning>
            {t(stateOf(last, Date.now()) === 'revoked' ? 'wasRevoked' : 'wasExpired')}
          </p>
        ) : null}
        {link ? (
          <SecretLine
            label={t('link')}
            hint={t('linkHint')}
            copyLabel={t('copy')}
            copiedLabel={t('copied')}
            value={link}
          />
        ) : null}
        <div className="flex flex-wrap items-end gap-2">
          {current && !link ? (
            <Button variant="primary" onClick={() => void show()}>
              {t('show')}
            </Button>
          ) : null}
          {current ? <Button onClick={() => void revoke(current.id)}>{t('revoke')}</Button> : null}
          <Field label={t('days')} className="w-36">
            <Select
              value={days}
              onValueChange={setDays}
              options={DAYS.map((value) => ({ value, label: t('dayChoice', { days: Number(value) }) }))}
            />
          </Field>
          <Button variant={current ? 'outline' : 'primary'} busy={busy} onClick={() => void make()}>
            {current ? t('again') : t('make')}
          </Button>
        </div>
        {current ? <p className="text-muted-foreground text-xs">{t('againHint')}</p> : null}
      </CardBody>
    </Card>
  );
}
