'use client';

import {
  BadgeInfo,
  Braces,
  Download,
  FileCode,
  FileText,
  type LucideIcon,
  NotebookPen,
  Printer,
  Sheet,
  Table2,
  Waypoints,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Fragment, useState } from 'react';
import { call, hrefOf } from '@/components/api/client';
import { inboxChanged } from '@/components/inbox/news';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { startExport } from '@/domain/api/exports';
import * as contract from '@/domain/api/readings';
import type { OptionalPart } from '@/domain/report/selection';

const ICONS: Record<contract.ReportFormat, LucideIcon> = {
  html: FileCode,
  pdf: Printer,
  docx: NotebookPen,
  markdown: FileText,
  csv: Table2,
  xlsx: Sheet,
  json: Braces,
  'web-annotation': Waypoints,
  'claim-review': BadgeInfo,
};

const GROUPS = [
  { name: 'read', formats: ['html', 'pdf', 'docx', 'markdown'] },
  { name: 'tables', formats: ['csv', 'xlsx'] },
  { name: 'machines', formats: ['json', 'web-annotation', 'claim-review'] },
] as const satisfies readonly { name: string; formats: readonly contract.ReportFormat[] }[];

/** They take seconds, and minutes for a large review: one does not wait for them. */
const MADE_BESIDE: readonly contract.ReportFormat[] = ['pdf', 'docx', 'xlsx'];

export type ExportMenuProps = {
  review: string;
  /** The snapshot whose frozen report is meant; null for the report of now. */
  snapshot: { id: string; name: string } | null;
  /** Full texts leave a review by its owners alone. */
  mayExportTexts: boolean;
  /** Is there a conclusion that ClaimReview could tell? Where it is not known, the format is not offered. */
  hasConclusions?: boolean | undefined;
  /** What is left out of the files that are read as a document. */
  without?: readonly OptionalPart[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** One of several on the screen: smaller, and without the key. */
  small?: boolean;
};

/** The report as a file, in each format, and what may leave with it. */
export function ExportMenu(props: ExportMenuProps) {
  const { review, snapshot, mayExportTexts, hasConclusions, without = [] } = props;
  const { open, onOpenChange, small = false } = props;
  const t = useTranslations('report');
  const made = useTranslations('export');
  const { aria } = useKeyNames();
  const [byName, setByName] = useState(false);
  const [withTexts, setWithTexts] = useState(false);
  const href = (format: contract.ReportFormat) =>
    hrefOf(contract.report, {
      params: { review },
      query: {
        format,
        ...(snapshot ? { snapshot: snapshot.id } : {}),
        ...(byName ? { commenters: 'names' as const } : {}),
        ...(withTexts && format === 'json' ? { texts: 'true' as const } : {}),
        ...(without.length > 0 && GROUPS[0].formats.some((each) => each === format)
          ? { without: [...without] }
          : {}),
      },
    });
  const haveMade = async (format: contract.ReportFormat) => {
    const body = {
      format,
      snapshot: snapshot?.id ?? null,
      commenters: byName ? ('names' as const) : ('pseudonyms' as const),
      without: [...without],
    };
    const outcome = await call(startExport, { params: { review }, body });
    const name = made(`formats.${format}`);
    if (outcome.ok) notify(made('leave', { format: name }));
    else notifyFailure(made('notStarted', { format: name, detail: outcome.problem.detail }));
    inboxChanged();
  };
  const keepOpen = (event: Event) => event.preventDefault();
  const item = (format: contract.ReportFormat) => {
    const Icon = ICONS[format];
    const isClaimReview = format === 'claim-review';
    const words = (
      <span className="grid min-w-0">
        {t(`formats.${format}`)}
        {isClaimReview ? (
          <span className="text-muted-foreground text-xs">
            {t(hasConclusions === false ? 'claimReviewNone' : 'claimReviewHint')}
          </span>
        ) : null}
      </span>
    );
    if (isClaimReview && hasConclusions === false) {
      return (
        <DropdownMenuItem key={format} disabled>
          <Icon aria-hidden />
          {words}
        </DropdownMenuItem>
      );
    }
    if (MADE_BESIDE.includes(format)) {
      return (
        <DropdownMenuItem key={format} onSelect={() => void haveMade(format)}>
          <Icon aria-hidden />
          {words}
        </DropdownMenuItem>
      );
    }
    return (
      <DropdownMenuItem key={format} asChild>
        <a href={href(format)} download>
          <Icon aria-hidden />
          {words}
        </a>
      </DropdownMenuItem>
    );
  };

  return (
    <DropdownMenu open={open} onOpenChange={onOpenChange} modal={false}>
      <DropdownMenuTrigger asChild>
        {small ? (
          <Button size="sm" aria-label={snapshot ? t('exportOf', snapshot) : undefined}>
            <Download aria-hidden />
            {t('export')}
          </Button>
        ) : (
          <Button variant="primary" aria-keyshortcuts={aria('report.export')}>
            <Download aria-hidden />
            {t('export')}
          </Button>
        )}
      </DropdownMenuTrigger>
      <DropdownMenuContent
        className="max-h-(--radix-dropdown-menu-content-available-height) w-80 overflow-y-auto"
        aria-label={snapshot ? t('formatsOf', snapshot) : t('formatsLabel')}
      >
        {GROUPS.map(({ name, formats }) => (
          <Fragment key={name}>
            <DropdownMenuLabel>{t(`groups.${name}`)}</DropdownMenuLabel>
            {formats.filter((each) => each !== 'claim-review' || hasConclusions !== undefined).map(item)}
            <DropdownMenuSeparator />
          </Fragment>
        ))}
        <DropdownMenuLabel>{t('options')}</DropdownMenuLabel>
        <DropdownMenuCheckboxItem
          className="py-1.5"
          checked={byName}
          onCheckedChange={setByName}
          onSelect={keepOpen}
        >
          {t('commenters')}
          <span className="block text-muted-foreground text-xs">{t('commentersHint')}</span>
        </DropdownMenuCheckboxItem>
        {mayExportTexts ? (
          <DropdownMenuCheckboxItem
            className="py-1.5"
            checked={withTexts}
            onCheckedChange={setWithTexts}
            onSelect={keepOpen}
          >
            {t('fullTexts')}
            <span className="block text-muted-foreground text-xs">{t('fullTextsHint')}</span>
          </DropdownMenuCheckboxItem>
        ) : null}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
