'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '@/components/api/client';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { Radio, RadioGroup } from '@/components/ui/radio-group';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { changeServerSettings, SIGN_UPS, type SignUp } from '@/domain/api/server';

export type ServerSettingsProps = {
  settings: { signUp: SignUp; signUpDefault: SignUp; isChosen: boolean };
};

/** Who may make an account on this server. It holds for whoever comes from now on. */
export function ServerSettings({ settings }: ServerSettingsProps) {
  const t = useTranslations('account.server');
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  const choose = async (signUp: SignUp | null) => {
    setBusy(true);
    const outcome = await call(changeServerSettings, { body: { signUp } });
    setBusy(false);
    if (!outcome.ok) return notifyFailure(t('failed', { detail: outcome.problem.detail }));
    notify(t('saved'));
    router.refresh();
  };

  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('signUp')}</CardTitle>
      </CardHeader>
      <CardBody className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-4">
        <RadioGroup
          aria-label={t('signUp')}
          value={settings.signUp}
          disabled={busy}
          onValueChange={(value) => {
            const chosen = SIGN_UPS.find((each) => each === value);
            if (chosen) void choose(chosen);
          }}
        >
          {SIGN_UPS.map((each) => (
            <Radio key={each} value={each} label={t(`choices.${each}`)} hint={t(`hints.${each}`)} />
          ))}
        </RadioGroup>
        <p className="text-muted-foreground">
          {settings.isChosen
            ? t('chosen', { usual: t(`choices.${settings.signUpDefault}`) })
            : t('fromEnvironment')}
        </p>
        {settings.isChosen ? (
          <Button busy={busy} onClick={() => void choose(null)}>
            {t('reset')}
          </Button>
        ) : null}
      </CardBody>
    </Card>
  );
}
