'use client';

import { useTranslations } from 'next-intl';
import { KeyTable } from '@/components/account/key-table';
import { useKeymap } from '@/components/shell/keymap/use-keymap';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { Segmented } from '@/components/ui/segmented';

/** Whether single keys act, and which key gives which command. */
export function Shortcuts() {
  const t = useTranslations('keymap');
  const { singleKeys, setSingleKeys } = useKeymap();
  return (
    <>
      <Card data-screen-only="">
        <CardHeader>
          <CardTitle>{t('single.title')}</CardTitle>
        </CardHeader>
        <CardBody className="flex flex-wrap items-center justify-between gap-3">
          <p className="max-w-prose text-muted-foreground">{t('single.lead')}</p>
          <Segmented
            label={t('single.title')}
            value={singleKeys ? 'work-area' : 'off'}
            onValueChange={(value) => setSingleKeys(value === 'work-area')}
            segments={[
              { value: 'work-area', label: t('single.work-area') },
              { value: 'off', label: t('single.off') },
            ]}
          />
        </CardBody>
      </Card>
      <KeyTable />
    </>
  );
}
