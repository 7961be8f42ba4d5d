'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '@/components/api/client';
import { useSettings } from '@/components/review/settings/use-settings';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { TypedConfirmation } from '@/components/ui/typed-confirmation';
import { deleteReview, type ReviewView } from '@/domain/api/reviews';

/** Putting a review away, and deleting it for good. */
export function EndCard({ review }: { review: ReviewView }) {
  const t = useTranslations('review.settings.end');
  const router = useRouter();
  const { busy, change } = useSettings(review.id);
  const [asking, setAsking] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const archived = review.archivedAt !== null;

  const remove = async () => {
    setDeleting(true);
    const outcome = await call(deleteReview, { params: { review: review.id } });
    setDeleting(false);
    if (!outcome.ok) return notifyFailure(t('failed', { detail: outcome.problem.detail }));
    notify(t('deleted'));
    router.push('/reviews');
  };

  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="min-w-0 flex-1 basis-60">{t(archived ? 'archivedLead' : 'archiveLead')}</p>
          <Button
            busy={busy}
            onClick={() => void change({ archived: !archived }, t(archived ? 'broughtBack' : 'archived'))}
          >
            {t(archived ? 'bringBack' : 'archive')}
          </Button>
        </div>
        <div className="flex flex-wrap items-center justify-between gap-3 border-t pt-4">
          <p className="min-w-0 flex-1 basis-60">{t('deleteLead')}</p>
          <Button variant="destructive" onClick={() => setAsking(true)}>
            {t('delete')}
          </Button>
        </div>
      </CardBody>
      <TypedConfirmation
        open={asking}
        onOpenChange={setAsking}
        title={t('askTitle')}
        description={t('askBody')}
        word={t('word')}
        label={t('type', { word: t('word') })}
        confirmLabel={t('delete')}
        busy={deleting}
        onConfirm={() => void remove()}
      />
    </Card>
  );
}
