'use client';

import { Pencil } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { ReportBlock } from '@/components/report/report-block';
import { ReportTextEditor } from '@/components/report/report-text-editor';
import type { ReportPart } from '@/components/report/use-report-text';
import { Button } from '@/components/ui/button';
import type { Block } from '@/domain/report/document';
import type { ReportText } from '@/domain/review';

export type ReportSectionProps = {
  id: string;
  blocks: readonly Block[];
  review: string;
  texts: Record<ReportPart, ReportText | null> | undefined;
};

/** The heading under which a part stands that people write. */
const WRITTEN_UNDER: Readonly<Record<string, ReportPart>> = { summary: 'summary', 'own-limits': 'limits' };

/** One section of the report; where people write in it, with the way to do so. */
export function ReportSection({ blocks, review, texts }: ReportSectionProps) {
  const head = blocks.findIndex((block) => block.type === 'heading' && WRITTEN_UNDER[block.id] !== undefined);
  const heading = blocks[head];
  const part = heading?.type === 'heading' ? WRITTEN_UNDER[heading.id] : undefined;
  if (!texts || !part) return blocks.map(shown);
  return (
    <>
      {blocks.slice(0, head + 1).map(shown)}
      <WrittenPart review={review} part={part} stored={texts[part]} blocks={blocks.slice(head + 1)} />
    </>
  );
}

// The blocks of a document never move.
const shown = (block: Block, at: number) => (
  <ReportBlock key={block.type === 'heading' ? block.id : at} block={block} />
);

type WrittenPartProps = {
  review: string;
  part: ReportPart;
  stored: ReportText | null;
  blocks: readonly Block[];
};

function WrittenPart({ review, part, stored, blocks }: WrittenPartProps) {
  const t = useTranslations('report.texts');
  const router = useRouter();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const done = () => {
    setEditing(false);
    router.refresh();
    requestAnimationFrame(() => button.current?.focus());
  };
  if (editing) return <ReportTextEditor review={review} part={part} stored={stored} onDone={done} />;
  return (
    <>
      {blocks.map(shown)}
      <Button
        ref={button}
        size="sm"
        className="mb-4 print:hidden"
        data-screen-only=""
        onClick={() => setEditing(true)}
      >
        <Pencil aria-hidden />
        {t(part === 'summary' ? 'editSummary' : 'editLimits')}
      </Button>
    </>
  );
}
