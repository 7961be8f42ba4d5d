'use client';

import { FileDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { InboxNews } from '@/components/inbox/news';
import { notify, notifyFailure } from '@/components/ui/toaster';
import type { ExportJob } from '@/domain/api/exports';

/** Files that are being made, and a word when each is there: wherever one is by then. */
export function ExportChip({ news }: { news: InboxNews }) {
  const t = useTranslations('export');
  const { files, preparing } = news;
  const [awaited, setAwaited] = useState<ReadonlySet<string>>(new Set());
  const isAwaited = preparing.every(({ id }) => awaited.has(id));
  if (!isAwaited) setAwaited(new Set([...awaited, ...preparing.map(({ id }) => id)]));
  useEffect(() => {
    const done = files.filter(({ id }) => awaited.has(id));
    if (done.length === 0) return;
    setAwaited(new Set([...awaited].filter((id) => !done.some((job) => job.id === id))));
    for (const job of done) {
      const format = t(`formats.${job.format}`);
      if (job.status === 'failed') notifyFailure(t('failed', { format, reference: job.reference ?? '–' }));
      else notify(t('ready', { format }), { label: t('download'), perform: () => download(job) });
    }
  }, [files, awaited, t]);
  const [first] = preparing;
  if (!first) return null;
  const words = t('preparing', { count: preparing.length, format: t(`formats.${first.format}`) });
  return (
    <span
      role="status"
      title={words}
      className="inline-flex h-8 min-w-0 items-center gap-1.5 rounded-full border px-2.5 text-muted-foreground text-xs"
    >
      <FileDown aria-hidden className="size-3.5 shrink-0 motion-safe:animate-pulse" />
      <span className="truncate max-md:sr-only">{words}</span>
    </span>
  );
}

const download = ({ file }: ExportJob) => {
  if (file) window.location.assign(file);
};
