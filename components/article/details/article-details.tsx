'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Details } from '@/components/article/details/details-draft';
import { DetailsForm } from '@/components/article/details/details-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

export type ArticleDetailsProps = {
  review: string;
  article: Details;
  /** Names the review knows, and its other articles: an origin is one of them or a new one. */
  names: readonly string[];
};

/** The button that opens an article's dates, origin and declared comments, and the form behind it. */
export function ArticleDetails({ review, article, names }: ArticleDetailsProps) {
  const t = useTranslations('article.details');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        // Above the link that covers its row.
        className="relative z-10"
        aria-label={t('open', { name: `A${article.number}` })}
        onClick={() => setOpen(true)}
      >
        <SlidersHorizontal aria-hidden />
        {t('button')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen}>
        {open ? (
          <DetailsForm review={review} article={article} names={names} onClose={() => setOpen(false)} />
        ) : null}
      </Dialog>
    </>
  );
}
