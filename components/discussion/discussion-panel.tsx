'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { call } from '@/components/api/client';
import { PlaceContext } from '@/components/discussion/place';
import { Threads } from '@/components/discussion/threads';
import { usePulse } from '@/components/live/use-pulse';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import type { DiscussionView } from '@/domain/api/discussions';
import { listDiscussions } from '@/domain/api/discussions';
import type { DiscussionTarget } from '@/domain/discussion';
import type { MemberRecord } from '@/domain/reviewer';

export type DiscussionPanelProps = {
  review: string;
  me: string;
  members: readonly MemberRecord[];
  on: DiscussionTarget;
  target: string | null;
  title: string;
};

/** A discussion on a screen that follows no event stream: it is read when it is shown, and when one comes back to it. */
export function DiscussionPanel({ review, me, members, on, target, title }: DiscussionPanelProps) {
  const t = useTranslations('discussion');
  const [threads, setThreads] = useState<readonly DiscussionView[] | null>(null);
  const [failed, setFailed] = useState(false);

  const read = useCallback(
    async (signal?: AbortSignal) => {
      const query = { on, ...(target ? { target } : {}) };
      const outcome = await call(listDiscussions, { params: { review }, query, signal }).catch(() => null);
      if (outcome?.ok) setThreads(outcome.value.items);
      if (outcome) setFailed(!outcome.ok);
    },
    [review, on, target],
  );
  useEffect(() => {
    const gone = new AbortController();
    void read(gone.signal);
    window.addEventListener('focus', () => void read(gone.signal), { signal: gone.signal });
    return () => gone.abort();
  }, [read]);

  usePulse(read, ['discussion', 'message', 'member']);

  const place = useMemo(
    () => ({
      review,
      me,
      members,
      receive: ({ id, ...rest }: { id: string; event: unknown }) =>
        setThreads((now) => {
          const {
            event: _e,
            reviewVersion: _v,
            ...thread
          } = { id, ...rest } as DiscussionView & {
            event: unknown;
            reviewVersion: number;
          };
          const others = now ?? [];
          return others.some((one) => one.id === id)
            ? others.map((one) => (one.id === id ? thread : one))
            : [...others, thread];
        }),
    }),
    [review, me, members],
  );

  return (
    <Card>
      <CardHeader>
        <CardTitle>{title}</CardTitle>
      </CardHeader>
      <CardBody>
        {threads ? (
          <PlaceContext value={place}>
            <Threads on={on} target={target} threads={threads} />
          </PlaceContext>
        ) : failed ? (
          <p className="flex flex-wrap items-center gap-3">
            {t('unread')}
            <Button size="sm" onClick={() => void read()}>
              {t('retry')}
            </Button>
          </p>
        ) : (
          <p role="status" className="text-muted-foreground">
            {t('loading')}
          </p>
        )}
      </CardBody>
    </Card>
  );
}
