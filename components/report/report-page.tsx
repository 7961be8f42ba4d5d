'use client';

import { List } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef, useState } from 'react';
import { ExportMenu } from '@/components/report/export-menu';
import { ReportSection } from '@/components/report/report-section';
import { headsOf, SectionTicks } from '@/components/report/section-ticks';
import { useParts } from '@/components/report/use-parts';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { type ScopedCommand, useCommands } from '@/components/shell/commands/use-commands';
import { Page } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { Sheet, SheetContent } from '@/components/ui/sheet';
import type { ReviewView } from '@/domain/api/reviews';
import type { ReportDocument } from '@/domain/report/document';
import { sectionsOf } from '@/domain/report/selection';
import type { ReportText } from '@/domain/review';

export type ReportPageProps = {
  review: Pick<ReviewView, 'id' | 'role'>;
  document: ReportDocument;
  /** The snapshot this is the report of; null for the report of now. */
  snapshot: { id: string; name: string } | null;
  /** Stands beside the report where there is room, else above it; on no paper. */
  aside: ReactNode;
  commands?: readonly ScopedCommand<'report'>[];
  /** What people write in it, as it is stored; left out for who may not, and of a frozen report. */
  texts?: Record<'summary' | 'limits', ReportText | null> | undefined;
  hasConclusions?: boolean;
};

const NO_COMMANDS: readonly ScopedCommand<'report'>[] = [];
const MARK = 'mt-1 justify-self-start rounded-md border-[1.5px] border-dashed px-2.5 py-1 font-medium';

/** A report on the screen: its head, its sections, and the document that every exported file is written from. */
export function ReportPage(props: ReportPageProps) {
  const { review, document: whole, snapshot, aside, commands = NO_COMMANDS, texts, hasConclusions } = props;
  const t = useTranslations('report');
  const { aria } = useKeyNames();
  const [exporting, setExporting] = useState(false);
  const [listing, setListing] = useState(false);
  const side = useRef<HTMLDivElement>(null);
  const { document, out, tick, hasGrades } = useParts(whole);
  const ticks = { sections: headsOf(whole.blocks), out, onTick: tick, hasGrades };

  /** The list beside the report where there is room for it, else the sheet. */
  const showSections = () => {
    const first = side.current?.offsetParent ? side.current.querySelector('a') : null;
    if (first) first.focus();
    else setListing(true);
  };
  useCommands('report', [
    { id: 'report.export', perform: () => setExporting(true) },
    { id: 'report.sections', perform: showSections },
    { id: 'report.print', perform: () => window.print() },
    ...commands,
  ]);

  return (
    <Page className="max-w-7xl print:max-w-none print:p-0">
      <header className="mb-8 flex flex-wrap items-start justify-between gap-4">
        <div className="grid min-w-0 max-w-prose gap-1" lang="en" dir="ltr">
          <p className="font-medium text-muted-foreground">{document.subtitle}</p>
          <h1 dir="auto" className="text-2xl leading-8 tracking-tight">
            {document.title}
          </h1>
          {document.draft ? <p className={`${MARK} border-warning text-warning`}>{document.draft}</p> : null}
          {document.withdrawn ? (
            <p className={`${MARK} border-destructive text-destructive`}>{document.withdrawn}</p>
          ) : null}
          <p className="text-muted-foreground">
            {document.time.label} {document.time.at}
          </p>
          {document.leftOut ? <p className="text-muted-foreground">{document.leftOut}</p> : null}
        </div>
        <div className="flex gap-2" data-screen-only="">
          <Button
            className="lg:hidden"
            aria-keyshortcuts={aria('report.sections')}
            onClick={() => setListing(true)}
          >
            <List aria-hidden />
            {t('sections')}
          </Button>
          <ExportMenu
            review={review.id}
            snapshot={snapshot}
            mayExportTexts={review.role === 'owner'}
            hasConclusions={hasConclusions}
            without={[...out]}
            open={exporting}
            onOpenChange={setExporting}
          />
        </div>
      </header>
      <div className="grid items-start gap-8 lg:grid-cols-[13rem_minmax(0,1fr)] xl:grid-cols-[13rem_minmax(0,1fr)_17rem] print:block">
        <div
          ref={side}
          className="sticky top-16 max-h-[calc(100dvh-5rem)] overflow-y-auto max-lg:hidden lg:row-span-2 xl:row-span-1 print:hidden"
        >
          <SectionTicks {...ticks} />
        </div>
        <div
          data-screen-only=""
          className="min-w-0 lg:col-start-2 xl:sticky xl:top-16 xl:col-start-3 xl:row-start-1 xl:max-h-[calc(100dvh-5rem)] xl:overflow-y-auto print:hidden"
        >
          {aside}
        </div>
        <div className="min-w-0 lg:col-start-2 xl:row-start-1" lang="en" dir="ltr">
          {sectionsOf(document.blocks).map(({ id, blocks }) => (
            <ReportSection key={id} id={id} blocks={blocks} review={review.id} texts={texts} />
          ))}
        </div>
      </div>
      <Sheet open={listing} onOpenChange={setListing}>
        <SheetContent side="bottom" title={t('sections')}>
          <SectionTicks {...ticks} onFollow={() => setListing(false)} />
        </SheetContent>
      </Sheet>
    </Page>
  );
}
