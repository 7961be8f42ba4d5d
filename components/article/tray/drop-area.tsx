'use client';

import { ClipboardPaste, FolderOpen, Globe, Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { MAX_CARDS } from '@/components/article/tray/file-kind';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/class-names';

export type DropAreaProps = {
  /** Files are held over the page. */
  over: boolean;
  /** The tray has cards already: a slim bar is enough. */
  slim: boolean;
  onPaste: () => void;
  onChoose: () => void;
  onAddress: () => void;
};

/** Where texts come in: by key, by button, by dropping; with the limits said before they are hit. */
export function DropArea({ over, slim, onPaste, onChoose, onAddress }: DropAreaProps) {
  const t = useTranslations('article.tray');
  const { strokes } = useKeyNames();
  return (
    <div
      className={cn(
        'grid justify-items-center gap-3 rounded-xl border border-input border-dashed px-6 text-center transition-colors',
        slim ? 'py-5' : 'py-12',
        over && 'border-ring bg-accent',
      )}
    >
      {slim ? null : (
        <>
          <Upload aria-hidden className="size-6 text-muted-foreground" />
          <p className="max-w-prose text-balance font-semibold text-base">
            {over ? t('dropHere') : t('lead', { max: MAX_CARDS })}
          </p>
        </>
      )}
      <div className="flex flex-wrap justify-center gap-2">
        <Button onClick={onPaste} size="lg">
          <ClipboardPaste aria-hidden />
          {t('paste')}
        </Button>
        <Button onClick={onChoose} size="lg">
          <FolderOpen aria-hidden />
          {t('choose')}
        </Button>
        <Button onClick={onAddress} size="lg">
          <Globe aria-hidden />
          {t('address')}
        </Button>
      </div>
      <p className="text-muted-foreground text-xs">
        <span className="pointer-coarse:hidden">
          {over && slim ? t('dropHere') : t('pasteHint', { keys: strokes('mod+v').flat().join('+') })}
          <br />
        </span>
        {t('limits', { max: MAX_CARDS })}
      </p>
    </div>
  );
}
