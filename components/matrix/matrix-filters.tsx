'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { hrefOf } from '@/components/api/client';
import { useBoard } from '@/components/matrix/board';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { matrixFile } from '@/domain/api/readings';
import { JUDGED_KINDS } from '@/domain/kind';
import { MATRIX_SHOWS, type MatrixFilter } from '@/domain/matrix-table';

const ALL = 'all_kinds';

export type MatrixFiltersProps = { filter: MatrixFilter; onChange: (filter: MatrixFilter) => void };

/** Which rows stand there and in which order; the file has the same. */
export function MatrixFilters({ filter, onChange }: MatrixFiltersProps) {
  const t = useTranslations('matrix');
  const kinds = useTranslations('claim.kinds');
  const { review } = useBoard();
  const { show, kind } = filter;
  return (
    <search className="flex flex-wrap items-center gap-2">
      <Select
        aria-label={t('show')}
        className="w-52 max-sm:w-full"
        value={show}
        onValueChange={(next) => onChange({ ...filter, show: next })}
        options={MATRIX_SHOWS.map((value) => ({ value, label: t(`shows.${value}`) }))}
      />
      <Select
        aria-label={t('kind')}
        title={t('kindHint')}
        className="w-44 max-sm:w-auto max-sm:flex-1"
        value={kind ?? ALL}
        onValueChange={(next) => onChange({ ...filter, kind: next === ALL ? null : next })}
        options={[
          { value: ALL, label: t('allKinds') },
          ...JUDGED_KINDS.map((value) => ({ value, label: kinds(value) })),
        ]}
      />
      <Button asChild>
        <a
          href={hrefOf(matrixFile, { params: { review }, query: { show, ...(kind ? { kind } : {}) } })}
          download
        >
          <Download aria-hidden />
          {t('csv')}
        </a>
      </Button>
    </search>
  );
}
