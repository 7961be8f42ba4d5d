'use client';

import { useTranslations } from 'next-intl';
import { ReportRuns } from '@/components/report/report-run';
import { cn } from '@/components/ui/class-names';
import type { Block } from '@/domain/report/document';

export type Section = Extract<Block, { type: 'heading' }>;

export const sectionsOf = (blocks: readonly Block[]): Section[] =>
  blocks.filter((block): block is Section => block.type === 'heading' && block.level === 2);

export type SectionListProps = { sections: readonly Section[]; className?: string; onFollow?: () => void };

/** The ways to the sections of the report. */
export function SectionList({ sections, className, onFollow }: SectionListProps) {
  const t = useTranslations('report');
  return (
    <nav aria-label={t('sections')} className={className} data-screen-only="">
      <ul className="grid gap-px">
        {sections.map(({ id, runs }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={onFollow}
              className={cn(
                'flex min-h-8 items-center rounded-md px-2 py-1 text-muted-foreground hover:bg-accent hover:text-foreground',
                'pointer-coarse:min-h-11',
              )}
            >
              <ReportRuns runs={runs} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
