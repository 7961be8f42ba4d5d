import { useId } from 'react';
import { ReportRuns } from '@/components/report/report-run';
import { cn } from '@/components/ui/class-names';
import type { Block } from '@/domain/report/document';

const keyboardScroll = { tabIndex: 0 };

/** A table of the report with its caption; a wide one scrolls by itself, by keyboard too. */
export function ReportTable({ caption, columns, rows }: Extract<Block, { type: 'table' }>) {
  const id = useId();
  const wide = columns.length > 8;
  const numeric = (at: number) => (columns[at]?.numeric ? 'text-end' : 'text-start');
  return (
    <section
      aria-labelledby={id}
      {...keyboardScroll}
      className={cn(
        'mb-6 overflow-x-auto rounded-lg border bg-card print:max-w-none print:overflow-visible print:border-0',
        // A count stands near its name, so that the eye finds it.
        columns.length === 2 && 'max-w-xl',
      )}
    >
      <table
        className={cn(
          'w-full border-collapse text-sm print:text-[8pt]',
          wide && 'min-w-[120rem] print:min-w-0',
        )}
      >
        <caption id={id} className="px-4 pt-3 pb-2 text-start text-muted-foreground">
          {caption}
        </caption>
        <thead className="border-b text-muted-foreground text-xs">
          <tr>
            {columns.map(({ name }, at) => (
              <th
                key={name}
                scope="col"
                className={cn('h-8 whitespace-nowrap px-3 font-medium first:ps-4 last:pe-4', numeric(at))}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id: row, cells: [name, ...rest] }, at) => (
            <tr
              // The rows of a document never move.
              key={row ?? `${at}`}
              id={row}
              className="scroll-mt-24 border-b align-top last:border-b-0 target:bg-accent"
            >
              <th
                scope="row"
                className={cn(
                  'px-3 py-2 ps-4 text-start font-medium',
                  wide && 'whitespace-nowrap print:whitespace-normal',
                  !wide && columns.length > 2 && 'min-w-28 print:min-w-0',
                )}
              >
                <ReportRuns runs={name ?? []} />
              </th>
              {rest.map((cell, column) => (
                <td
                  key={columns[column + 1]?.name}
                  className={cn(
                    'px-3 py-2 last:pe-4',
                    numeric(column + 1),
                    wide && column === 0 && 'min-w-80 font-read text-base',
                    // Words keep room on a phone, where the table scrolls.
                    !wide && columns.length > 2 && !columns[column + 1]?.numeric && 'min-w-36 print:min-w-0',
                  )}
                >
                  <ReportRuns runs={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
