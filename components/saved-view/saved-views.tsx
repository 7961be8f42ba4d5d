'use client';

import { Bookmark, BookmarkPlus, Pencil, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '@/components/api/client';
import { placeOfView } from '@/components/saved-view/place';
import { ViewDialog } from '@/components/saved-view/view-dialog';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { deleteView, type SavedView } from '@/domain/api/saved-views';

export type SavedViewsProps = {
  review: string;
  views: readonly SavedView[];
  /** The filters of now, as an address has them; empty where there are none. */
  query: string;
  mayShare: boolean;
};

/** One's saved searches and those that others share, and the way to save the one of now. */
export function SavedViews({ review, views, query, mayShare }: SavedViewsProps) {
  const t = useTranslations('view');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  /** The view that is changed; `new` while one is made. */
  const [editing, setEditing] = useState<SavedView | 'new' | null>(null);
  useCommands('claims', [
    { id: 'claims.views', perform: () => setOpen(true) },
    { id: 'claims.save-view', isAvailable: () => query !== '', perform: () => setEditing('new') },
  ]);
  const remove = async ({ id, name }: SavedView) => {
    const outcome = await call(deleteView, { params: { review, view: id } });
    if (!outcome.ok) return notifyFailure(t('deleteFailed', { detail: outcome.problem.detail }));
    notify(t('deleted', { name }));
    router.refresh();
  };
  const said = ({ shared, mine, by }: SavedView) => {
    if (!shared) return null;
    return mine ? t('sharedByYou') : t('sharedBy', { name: by || t('former') });
  };
  return (
    <>
      <Popover open={open} onOpenChange={setOpen}>
        <PopoverTrigger asChild>
          <Button>
            <Bookmark aria-hidden />
            {t('button')}
          </Button>
        </PopoverTrigger>
        <PopoverContent
          label={t('title')}
          align="end"
          className="grid w-80 max-w-[calc(100vw-2rem)] gap-2 p-3"
        >
          {views.length === 0 ? <p className="p-1 text-muted-foreground">{t('none')}</p> : null}
          <ul className="grid">
            {views.map((view) => (
              <li key={view.id} className="flex min-w-0 items-center gap-1">
                <Link
                  href={placeOfView(review, view)}
                  aria-current={view.query === query ? 'true' : undefined}
                  onClick={() => setOpen(false)}
                  className="grid min-h-9 min-w-0 flex-1 content-center rounded-md px-2 py-1 hover:bg-accent pointer-coarse:min-h-11 aria-[current]:font-semibold"
                >
                  <Bidi className="truncate">{view.name}</Bidi>
                  {view.shared ? (
                    <Bidi className="truncate font-normal text-muted-foreground text-xs">{said(view)}</Bidi>
                  ) : null}
                </Link>
                {view.mine ? (
                  <>
                    <IconButton
                      size="icon-sm"
                      label={t('change', { name: view.name })}
                      onClick={() => {
                        setOpen(false);
                        setEditing(view);
                      }}
                    >
                      <Pencil aria-hidden />
                    </IconButton>
                    <IconButton
                      size="icon-sm"
                      label={t('delete', { name: view.name })}
                      onClick={() => void remove(view)}
                    >
                      <Trash2 aria-hidden />
                    </IconButton>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </PopoverContent>
      </Popover>
      {query === '' ? null : (
        <Button onClick={() => setEditing('new')}>
          <BookmarkPlus aria-hidden />
          {t('save')}
        </Button>
      )}
      {editing === null ? null : (
        <ViewDialog
          key={editing === 'new' ? 'new' : editing.id}
          review={review}
          view={editing === 'new' ? null : editing}
          query={query}
          mayShare={mayShare}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
