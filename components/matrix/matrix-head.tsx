import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { MATRIX_VIEWS, type MatrixView, matrixAddress } from '@/components/matrix/matrix-view';

export type MatrixHeadProps = { review: string; view: MatrixView; children?: ReactNode };

/** The head of the matrix, its map and its timeline, with the way from each to the others. */
export function MatrixHead({ review, view, children }: MatrixHeadProps) {
  const t = useTranslations('matrix');
  return (
    <header className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b px-4 py-2">
      <h1 className="font-semibold text-base">{t(`views.${view}`)}</h1>
      <nav aria-label={t('views.label')}>
        <ul className="inline-flex rounded-md border border-input bg-card p-0.5">
          {MATRIX_VIEWS.map((each) => (
            <li key={each}>
              <Link
                href={matrixAddress(review, each)}
                aria-current={each === view ? 'page' : undefined}
                className="inline-flex h-6.5 items-center rounded-sm px-2.5 font-medium text-muted-foreground text-sm transition-colors hover:text-foreground aria-[current=page]:bg-primary aria-[current=page]:text-primary-foreground pointer-coarse:h-11"
              >
                {t(`tabs.${each}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children ? <div className="ms-auto flex flex-wrap items-center gap-2">{children}</div> : null}
    </header>
  );
}
