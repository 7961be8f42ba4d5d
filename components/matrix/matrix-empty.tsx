import { Grid3x3 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export type MatrixEmptyProps = { review: string; sources: number; isBlind: boolean };

/** Said while nothing is linked: what the matrix is for, and what to do first. */
export function MatrixEmpty({ review, sources, isBlind }: MatrixEmptyProps) {
  const t = useTranslations('matrix');
  const home = `/reviews/${review}`;
  return (
    <EmptyState
      icon={<Grid3x3 aria-hidden />}
      title={t(isBlind ? 'blind' : 'empty')}
      body={t(isBlind ? 'blindBody' : 'emptyBody')}
      actions={
        <Button asChild variant="primary">
          <Link href={sources > 1 ? `${home}/compare` : `${home}/articles/new`}>
            {t(sources > 1 ? 'emptyCompare' : 'emptyAdd')}
          </Link>
        </Button>
      }
    />
  );
}
