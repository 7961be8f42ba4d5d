'use client';

import { useTranslations } from 'next-intl';
import { v7 as newId } from 'uuid';
import { useAnnounce } from '@/components/article/announcer';
import type { Intent } from '@/components/live/intent';
import { useLive } from '@/components/live/live-context';
import { notify, notifyFailure } from '@/components/ui/toaster';
import type { SameAsRecord } from '@/domain/attribution';

type Change = (Intent & { do: 'changeName' })['change'];

export type NameDeeds = {
  /** False where it was refused, which has been said then. */
  join: (of: { a: string; b: string; grade: SameAsRecord['grade']; shown: string | null }) => boolean;
  part: (record: SameAsRecord) => boolean;
  change: (entity: string, change: Change) => boolean;
  undo: () => void;
  redo: () => void;
};

/** What can be done to names: at once on this screen, said aloud, and taken back by one key. */
export function useNameDeeds(): NameDeeds {
  const t = useTranslations('names');
  const announce = useAnnounce();
  const { live } = useLive();
  const undo = () => void live.enact({ do: 'undo', force: false });
  const name = (id: string) => live.state.entity.get(id)?.name ?? '';

  const enact = (intent: Intent, done: string): boolean => {
    const ruling = live.enact(intent);
    if (!ruling.ok) {
      notifyFailure(ruling.refusal.detail);
      return false;
    }
    announce(done);
    notify(done, { label: t('undo'), perform: undo });
    return true;
  };

  return {
    join: ({ a, b, grade, shown }) =>
      enact(
        { do: 'joinNames', a, b, grade, shown, newId: newId() },
        grade === 'certain'
          ? t('joined', { a: name(a), b: name(b), shown: name(shown ?? a) })
          : t('joinedLikely', { a: name(a), b: name(b) }),
      ),
    part: (record) =>
      enact({ do: 'partNames', sameAs: record.id }, t('parted', { a: name(record.a), b: name(record.b) })),
    change: (entity, change) =>
      enact({ do: 'changeName', entity, change }, t('changed', { name: change.name ?? name(entity) })),
    undo,
    redo: () => void live.enact({ do: 'redo', force: false }),
  };
}
