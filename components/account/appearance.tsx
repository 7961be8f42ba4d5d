'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTheme } from 'next-themes';
import { useSyncExternalStore } from 'react';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { Segmented } from '@/components/ui/segmented';

const never = () => () => {};

/** What this device shows; it takes effect at once. */
export function Appearance() {
  const t = useTranslations('account.appearance');
  const { theme = 'system', setTheme } = useTheme();
  // The theme is this browser's to know: the server draws none as chosen.
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <CardBody className="grid gap-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="font-medium">{t('theme')}</p>
          <Segmented
            label={t('theme')}
            value={here ? theme : ''}
            onValueChange={setTheme}
            segments={[
              { value: 'system', label: <Choice icon={Monitor} label={t('themes.system')} /> },
              { value: 'light', label: <Choice icon={Sun} label={t('themes.light')} /> },
              { value: 'dark', label: <Choice icon={Moon} label={t('themes.dark')} /> },
            ]}
          />
        </div>
      </CardBody>
    </Card>
  );
}

function Choice({ icon: Icon, label }: { icon: typeof Sun; label: string }) {
  return (
    <>
      <Icon aria-hidden className="max-sm:hidden" />
      {label}
    </>
  );
}
