'use client';

import {
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
import { useState } from 'react';
import { hrefOf } from '@/components/api/client';
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
import * as contract from '@/domain/api/readings';

const ICONS: Record<contract.ReportFormat, LucideIcon> = {
  html: FileCode,
  pdf: Printer,
  docx: NotebookPen,
  markdown: FileText,
  csv: Table2,
  xlsx: Sheet,
  json: Braces,
  'web-annotation': Waypoints,
};

export type ExportMenuProps = {
  review: string;
  /** The snapshot whose frozen report is meant; null for the report of now. */
  snapshot: { id: string; name: string } | null;
  /** Full texts leave a review by its owners alone. */
  mayExportTexts: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** One of several on the screen: smaller, and without the key. */
  small?: boolean;
};

/** The report as a file, in each format, and what may leave with it. */
export function ExportMenu(props: ExportMenuProps) {
  const { review, snapshot, mayExportTexts, open, onOpenChange, small = false } = props;
  const t = useTranslations('report');
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
      },
    });
  const keepOpen = (event: Event) => event.preventDefault();

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
      <DropdownMenuContent className="w-72">
        <DropdownMenuLabel>{snapshot ? t('formatsOf', snapshot) : t('formatsLabel')}</DropdownMenuLabel>
        {contract.REPORT_FORMATS.map((format) => {
          const Icon = ICONS[format];
          return (
            <DropdownMenuItem key={format} asChild>
              <a href={href(format)} download>
                <Icon aria-hidden />
                {t(`formats.${format}`)}
              </a>
            </DropdownMenuItem>
          );
        })}
        <DropdownMenuSeparator />
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
            {t('texts')}
            <span className="block text-muted-foreground text-xs">{t('textsHint')}</span>
          </DropdownMenuCheckboxItem>
        ) : null}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
