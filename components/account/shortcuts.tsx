'use client';

import { useTranslations } from 'next-intl';
import { useSingleKeys } from '@/components/shell/commands/single-keys';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { SwitchField } from '@/components/ui/switch';

/** Which keys act. */
export function Shortcuts() {
  const t = useTranslations('account');
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('tabs.shortcuts')}</CardTitle>
      </CardHeader>
      <CardBody>
        <SwitchField
          label={t('appearance.singleKeys')}
          hint={t('appearance.singleKeysHint')}
          checked={singleKeys}
          onCheckedChange={setSingleKeys}
        />
      </CardBody>
    </Card>
  );
}
