'use client';

import { useTranslations } from 'next-intl';
import { SampleButton } from '@/components/review/sample-button';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { ReviewView } from '@/domain/api/reviews';

/** The sample, one press away for good; it is in no count. */
export function SampleRow({
  sample,
  onHide,
}: {
  sample: ReviewView | null;
  /** Puts one's copy among the archived. */
  onHide: (sample: ReviewView) => void;
}) {
  const t = useTranslations('review.sample');
  const list = useTranslations('review.list');
  return (
    <section
      aria-label={t('label')}
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-dashed px-4 py-3"
    >
      <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
        <p className="flex items-center gap-2 font-medium">
          <Badge tone="outline">{t('label')}</Badge>
          {t('title')}
        </p>
        <p className="text-muted-foreground">
          {sample
            ? `${list('articleCount', { count: sample.counts.articles })} · ${list('claimCount', { count: sample.counts.claims })}`
            : t('body')}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {sample ? (
          <Button variant="quiet" aria-label={t('hideNamed')} onClick={() => onHide(sample)}>
            {t('hide')}
          </Button>
        ) : null}
        <SampleButton>{t('open')}</SampleButton>
      </div>
    </section>
  );
}
