import { ReportDrawing } from '@/components/report/report-drawing';
import { ReportTable } from '@/components/report/report-table';
import type { ChartBlock } from '@/domain/report/document';

const keyboardScroll = { tabIndex: 0 };

/** A drawing, and beneath it the table that says the same. */
export function ReportChart({ caption, note, drawing, columns, rows }: ChartBlock) {
  return (
    <>
      <figure className="mb-3 max-w-3xl rounded-lg border bg-card p-4 print:break-inside-avoid print:border-0 print:p-0">
        <figcaption className="mb-3 text-muted-foreground">{caption}</figcaption>
        {/* A region that scrolls can be reached by the keyboard. */}
        <section {...keyboardScroll} aria-label={caption} className="overflow-x-auto">
          <ReportDrawing drawing={drawing} label={`${caption}. The table below has the same numbers.`} />
        </section>
        {note ? <p className="mt-2 text-muted-foreground text-sm">{note}</p> : null}
      </figure>
      <ReportTable type="table" caption={caption} columns={columns} rows={rows} />
    </>
  );
}
