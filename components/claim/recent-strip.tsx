'use client';

import { useTranslations } from 'next-intl';
import { useAnnotator } from '@/components/article/annotator-context';
import { badgeOf } from '@/components/claim/claim-shown';
import { nounTopic } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';
import { judgementKey } from '@/domain/judgement';

/** The reviewer's last ten tags in this article, newest first, each the way back to its claim. */
export function RecentStrip() {
  const t = useTranslations('claim');
  const annotator = useAnnotator();
  const { live, layout, recent } = annotator;
  useTopics(live.topics, [nounTopic('judgement'), nounTopic('claim')]);
  const tags = recent.flatMap((id) => {
    const shown = live.state.judgement.has(judgementKey(id, live.me)) ? annotator.read(id) : null;
    return shown ? [{ id, shown, number: layout.indexOf(id) + 1 }] : [];
  });
  return (
    <nav aria-label={t('list.lastLabel')} className="border-t p-2 text-xs">
      {tags.length === 0 ? (
        <p className="px-1 text-muted-foreground">{t('list.lastNone')}</p>
      ) : (
        <ol className="flex flex-wrap items-center gap-1">
          <li className="px-1 text-muted-foreground">{t('list.last')}</li>
          {tags.map(({ id, shown, number }) => (
            <li key={id}>
              <button
                type="button"
                aria-label={t('list.lastEntry', { number, kind: t(`kinds.${shown.kind ?? 'untagged'}`) })}
                onClick={() => annotator.activate(id)}
                className="min-h-6 rounded-sm px-1 tabular-nums hover:bg-accent pointer-coarse:min-h-11"
              >
                {number}→{badgeOf(shown)}
              </button>
            </li>
          ))}
        </ol>
      )}
    </nav>
  );
}
