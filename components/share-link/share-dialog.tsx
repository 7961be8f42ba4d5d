'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { SecretLine } from '@/components/account/secret-line';
import { call } from '@/components/api/client';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { RelativeTime, useReaderZone } from '@/components/ui/relative-time';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { listShareLinks, makeShareLink, revokeShareLink, type ShareLink } from '@/domain/api/share-links';

export type ShareDialogProps = {
  review: string;
  snapshot: { id: string; name: string };
  /** In a blind review a link shows colleagues what is withheld from them here. */
  isBlind: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Makes links to a frozen report, shows each once, and takes them back. */
export function ShareDialog({ review, snapshot, isBlind, open, onOpenChange }: ShareDialogProps) {
  const t = useTranslations('share');
  const format = useFormatter();
  const timeZone = useReaderZone();
  const { id, name } = snapshot;
  const [links, setLinks] = useState<readonly ShareLink[]>([]);
  const [made, setMade] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const load = useCallback(async () => {
    const outcome = await call(listShareLinks, { params: { review } });
    if (outcome.ok) setLinks(outcome.value.items.filter((link) => link.snapshot === id));
  }, [review, id]);
  useEffect(() => {
    if (open) void load();
    else setMade(null);
  }, [open, load]);

  const make = async () => {
    setBusy(true);
    const outcome = await call(makeShareLink, { params: { review, snapshot: id }, body: {} });
    setBusy(false);
    if (!outcome.ok) return notifyFailure(t('failed', { detail: outcome.problem.detail }));
    setMade(new URL(outcome.value.path, window.location.href).href);
    await load();
  };
  const takeBack = async (link: ShareLink) => {
    const outcome = await call(revokeShareLink, { params: { review, link: link.id } });
    if (!outcome.ok) return notifyFailure(t('revokeFailed', { detail: outcome.problem.detail }));
    setMade(null);
    notify(t('revoked'));
    await load();
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={t('shareOf', { name })} description={t('body', { name })}>
        <div className="grid gap-4">
          {isBlind ? <p className="font-medium text-warning">{t('blindNote')}</p> : null}
          {made === null ? (
            <Button variant="primary" busy={busy} onClick={() => void make()} className="justify-self-start">
              {busy ? t('making') : t('make')}
            </Button>
          ) : (
            <SecretLine
              label={t('label', { name })}
              hint={t('once')}
              copyLabel={t('copy')}
              copiedLabel={t('copied')}
              value={made}
            />
          )}
          <section aria-label={t('links')} className="grid gap-1">
            <h3 className="font-semibold text-sm">{t('links')}</h3>
            {links.length === 0 ? <p className="text-muted-foreground">{t('none', { name })}</p> : null}
            <ul className="grid">
              {links.map((link) => (
                <li key={link.id} className="flex flex-wrap items-center justify-between gap-2 border-t py-2">
                  <span className="text-muted-foreground">
                    <Bidi>{t('madeBy', { name: link.by || t('former') })}</Bidi>{' '}
                    <RelativeTime date={link.at} />
                  </span>
                  <Button
                    size="sm"
                    aria-label={t('revokeOf', {
                      when: format.dateTime(new Date(link.at), {
                        dateStyle: 'medium',
                        timeStyle: 'short',
                        timeZone,
                      }),
                    })}
                    onClick={() => void takeBack(link)}
                  >
                    {t('revoke')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </DialogContent>
    </Dialog>
  );
}
