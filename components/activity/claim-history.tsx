'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { EntryRow } from '@/components/activity/entry-row';
import { useRestore } from '@/components/activity/use-restore';
import { call } from '@/components/api/client';
import { InspectorSection } from '@/components/claim/inspector-section';
import { useLive } from '@/components/live/live-context';
import type { Incoming } from '@/components/live/live-review';
import { claimTopic } from '@/components/live/topics';
import { Button } from '@/components/ui/button';
import { type ActivityEntryView, activityInWords } from '@/domain/api/activity';
import { nameShown } from '@/domain/reviewer';

const MOST = 20;

/** The inspector's section of what happened to a claim. It is read when it is opened, and again when the claim changes. */
export function ClaimHistory({ claim }: { claim: string }) {
  const t = useTranslations('activity');
  const [open, setOpen] = useState(false);
  return (
    <InspectorSection
      title={t('history')}
      aside={
        <Button size="sm" variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('historyShow')}
        </Button>
      }
    >
      {open ? <HistoryList key={claim} claim={claim} /> : null}
    </InspectorSection>
  );
}

function HistoryList({ claim }: { claim: string }) {
  const t = useTranslations('activity');
  const { review, live } = useLive();
  const [items, setItems] = useState<readonly ActivityEntryView[] | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const gone = new AbortController();
    const read = async () => {
      const query = { claim, limit: MOST };
      const outcome = await call(activityInWords, { params: { review }, query, signal: gone.signal }).catch(
        () => null,
      );
      if (outcome?.ok) setItems(outcome.value.items);
      if (outcome) setFailed(!outcome.ok);
    };
    void read();
    let resting: ReturnType<typeof setTimeout> | undefined;
    const stop = live.topics.subscribe([claimTopic(claim)], () => {
      clearTimeout(resting);
      resting = setTimeout(read, 500);
    });
    return () => {
      stop();
      clearTimeout(resting);
      gone.abort();
    };
  }, [review, live, claim]);

  const nameOf = (id: string | null) => {
    if (id === null) return t('machine');
    if (id === live.me) return t('you');
    const member = live.state.member.get(id);
    return nameShown(member) ?? t('former');
  };
  const { busy, restore, dialog } = useRestore(review, nameOf, (event) => {
    if (event) live.receive(event as Incoming);
  });
  if (failed) return <p className="text-muted-foreground text-sm">{t('historyFailed')}</p>;
  if (!items) return null;
  return (
    <>
      {items.length === 0 ? (
        <p className="text-muted-foreground text-sm">{t('historyNone')}</p>
      ) : (
        <ol className="-mx-4 grid">
          {items.map((entry) => (
            <EntryRow
              key={entry.version}
              review={review}
              entry={entry}
              nameOf={nameOf}
              onRestore={restore}
              busy={busy}
              withoutPlace
            />
          ))}
        </ol>
      )}
      <Link href={`/reviews/${review}/activity`} className="text-sm underline underline-offset-4">
        {t('historyAll')}
      </Link>
      {dialog}
    </>
  );
}
