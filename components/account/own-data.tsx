'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { hrefOf } from '@/components/api/client';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { downloadOwnData } from '@/domain/api/own-data';

/** Everything one made here, to take along. */
export function OwnData() {
  const t = useTranslations('account.data');
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('downloadTitle')}</CardTitle>
      </CardHeader>
      <CardBody className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-3">
        <p className="text-muted-foreground">{t('downloadLead')}</p>
        <Button asChild className="h-auto min-h-9 max-w-full whitespace-normal py-1.5 text-start">
          <a href={hrefOf(downloadOwnData, {})} download>
            <Download aria-hidden />
            {t('download')}
          </a>
        </Button>
      </CardBody>
    </Card>
  );
}
