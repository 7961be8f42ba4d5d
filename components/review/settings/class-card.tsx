'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSettings } from '@/components/review/settings/use-settings';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { RelativeTime } from '@/components/ui/relative-time';
import type { ReviewView } from '@/domain/api/reviews';

/** The teachers' own pass: kept from the class until a teacher shows it. */
export function ClassCard({ review, edits }: { review: ReviewView; edits: boolean }) {
  const t = useTranslations('review.settings.class');
  const { busy, change } = useSettings(review.id);
  const [asking, setAsking] = useState(false);
  const release = async () => {
    if (await change({ released: true }, t('releasedToast'))) setAsking(false);
  };
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <CardBody className="grid justify-items-start gap-3">
        {review.releasedAt ? (
          <p>
            {t('released')} <RelativeTime date={review.releasedAt} />
          </p>
        ) : (
          <>
            <p>{t(edits ? 'kept' : 'keptFromYou')}</p>
            {edits ? (
              <Button variant="primary" onClick={() => setAsking(true)}>
                {t('release')}
              </Button>
            ) : null}
          </>
        )}
        <p className="text-muted-foreground">{t('pseudonyms')}</p>
      </CardBody>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('askTitle')}
        description={t('askBody')}
        confirmLabel={t('release')}
        busy={busy}
        onConfirm={() => void release()}
      />
    </Card>
  );
}
