import { ReportRuns } from '@/components/report/report-run';
import type { PassageBlock } from '@/domain/report/document';

/** Two passages side by side, each in its language and direction; one under the other where there is no room. */
export function ReportPassages({ passages }: { passages: readonly PassageBlock[] }) {
  return (
    <div className="mb-3 grid gap-4 sm:grid-cols-2">
      {passages.map(({ label, runs, notes }) => {
        const [first] = runs;
        return (
          <figure
            key={label.map(({ text }) => text).join('')}
            className="min-w-0 rounded-lg border bg-card px-4 py-3"
          >
            <figcaption className="text-muted-foreground text-sm">
              <ReportRuns runs={label} />
            </figcaption>
            <blockquote
              lang={first?.lang}
              dir={first?.dir}
              className="my-2 whitespace-pre-line font-read text-base leading-7"
            >
              <ReportRuns runs={runs} bare />
            </blockquote>
            <ul className="text-muted-foreground text-sm">
              {notes.map((note) => (
                <li key={note[0]?.text}>
                  <ReportRuns runs={note} />
                </li>
              ))}
            </ul>
          </figure>
        );
      })}
    </div>
  );
}
