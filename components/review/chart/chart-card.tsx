'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import { Segmented } from '@/components/ui/segmented';

export type ChartCardProps = {
  title: string;
  chart: ReactNode;
  /** The same numbers as a table. */
  table: ReactNode;
  className?: string;
};

/** A chart, and beside it the table that says the same. */
export function ChartCard({ title, chart, table, className }: ChartCardProps) {
  const t = useTranslations('review.overview.chart');
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  return (
    <Card className={className}>
      <CardHeader>
        <CardTitle>{title}</CardTitle>
        <Segmented
          label={t('show', { title })}
          value={shown}
          onValueChange={setShown}
          segments={[
            { value: 'chart', label: t('chart') },
            { value: 'table', label: t('table') },
          ]}
        />
      </CardHeader>
      {shown === 'chart' ? chart : table}
    </Card>
  );
}
