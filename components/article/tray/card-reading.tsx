'use client';

import { useTranslations } from 'next-intl';
import type { TrayCard } from '@/components/article/tray/card';
import { Button } from '@/components/ui/button';

export type CardReadingProps = { card: TrayCard; onPage: (whole: boolean) => void };

/** What the server will read, where the text is not known yet; and for a paste, the page it was copied from. */
export function CardReading({ card, onPage }: CardReadingProps) {
  const t = useTranslations('article.tray');
  const said = (words: string, label?: string, whole = false) => (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-muted-foreground">
      <p>{words}</p>
      {label ? (
        <Button size="sm" onClick={() => onPage(whole)}>
          {label}
        </Button>
      ) : null}
    </div>
  );
  if (card.fileTrouble) return null;
  if (card.unread === 'page') return said(t('reads.page'), t('usePlain'));
  if (card.unread) return said(t(`reads.${card.unread}`));
  return card.html ? said(t('hasPage'), t('usePage'), true) : null;
}
