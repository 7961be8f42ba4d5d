import { ReportChart } from '@/components/report/report-chart';
import { ReportPassages } from '@/components/report/report-passages';
import { ReportRuns } from '@/components/report/report-run';
import { ReportTable } from '@/components/report/report-table';
import type { Block } from '@/domain/report/document';

const HEADINGS = {
  2: { Tag: 'h2', look: 'mt-12 mb-3 border-t pt-5 text-xl leading-7 first:mt-0 first:border-t-0 first:pt-0' },
  3: { Tag: 'h3', look: 'mt-8 mb-2 text-base leading-6' },
  4: { Tag: 'h4', look: 'mt-6 mb-2 text-sm leading-5' },
} as const;

/** One block of the report's document, as the exported file has it. */
export function ReportBlock({ block }: { block: Block }) {
  switch (block.type) {
    case 'heading': {
      const { Tag, look } = HEADINGS[block.level];
      return (
        <Tag id={block.id} tabIndex={-1} className={`${look} scroll-mt-20`}>
          <ReportRuns runs={block.runs} />
        </Tag>
      );
    }
    case 'paragraph':
      return (
        <p
          className="mb-3 max-w-prose text-base leading-6"
          dir={block.runs.every(({ dir }) => dir === 'rtl') && block.runs.length > 0 ? 'rtl' : undefined}
        >
          <ReportRuns runs={block.runs} />
        </p>
      );
    case 'list':
      return (
        <ul className="mb-4 list-disc ps-5 text-base leading-6 marker:text-muted-foreground">
          {block.items.map((item) => (
            <li key={item.map(({ text }) => text).join('')} className="mb-1 max-w-prose">
              <ReportRuns runs={item} />
            </li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <dl className="mb-4 grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(8rem,14rem)_1fr]">
          {block.facts.map(({ name, runs }) => (
            <div key={name} className="contents">
              <dt className="text-muted-foreground">{name}</dt>
              <dd className="mb-1 min-w-0 sm:mb-0">
                <ReportRuns runs={runs} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <ReportTable {...block} />;
    case 'chart':
      return <ReportChart {...block} />;
    case 'passages':
      return <ReportPassages passages={block.passages} />;
  }
}
