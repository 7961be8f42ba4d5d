'use client';

import { useTranslations } from 'next-intl';
import { useAnnotator } from '@/components/article/annotator-context';
import { useLive } from '@/components/live/live-context';
import { nounTopic } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';
import { Bidi } from '@/components/ui/bidi';
import { Select } from '@/components/ui/select';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { foldName } from '@/domain/attributing';
import { articlesOf } from '@/domain/metrics/claims';
import { isPlaceholder } from '@/domain/placeholder';

const NOT_HERE = 'none';

/**
 * A cited work stands in the review by its name until its text is there; then it is said here which article it is, and
 * every claim that names it stays as it is. Nothing for people, and for names that are not recorded yet.
 */
export function AttachedArticle({ name }: { name: string }) {
  const t = useTranslations('claim.attribution');
  const { live } = useAnnotator();
  const { live: session } = useLive();
  useTopics(live.topics, [nounTopic('entity'), nounTopic('article')]);
  const { state } = live;
  const wanted = foldName(name);
  const entity =
    wanted === '' ? undefined : [...state.entity.values()].find((one) => foldName(one.name) === wanted);
  if (!entity || !(entity.article || isPlaceholder(state, entity))) return null;
  const attach = (chosen: string) => {
    const article = chosen === NOT_HERE ? null : chosen;
    const ruling = session.enact({ do: 'changeName', entity: entity.id, change: { article } });
    if (!ruling.ok) return notifyFailure(ruling.refusal.detail);
    const record = article === null ? undefined : state.article.get(article);
    notify(
      record
        ? t('attachedSaid', { name: entity.name, article: `A${record.number}` })
        : t('detached', { name: entity.name }),
    );
  };
  const attached = state.article.get(entity.article ?? '');
  return (
    <div className="col-span-full flex flex-wrap items-center gap-x-2 gap-y-1 text-muted-foreground text-xs">
      <Bidi>
        {attached
          ? t('attached', { article: `A${attached.number}` })
          : t('placeholder', { name: entity.name })}
      </Bidi>
      <Select
        aria-label={t('attach', { name: entity.name })}
        className="w-44"
        options={[
          { value: NOT_HERE, label: t(attached ? 'notHere' : 'attachPick') },
          ...articlesOf(state).map(({ id, number, source }) => ({
            value: id,
            label: `A${number} ${state.source.get(source)?.name ?? ''}`,
          })),
        ]}
        value={entity.article ?? NOT_HERE}
        onValueChange={attach}
      />
    </div>
  );
}
