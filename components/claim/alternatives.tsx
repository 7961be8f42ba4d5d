'use client';

import { useTranslations } from 'next-intl';
import { AttributionWords } from '@/components/claim/attribution-words';
import type { Intent } from '@/components/live/intent';
import { useLive } from '@/components/live/live-context';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/ui/relative-time';
import { type AttributionRecord, alternativesOf } from '@/domain/attribution';
import { inputOf } from '@/domain/merging';
import { nameShown } from '@/domain/reviewer';

export type AlternativesProps = {
  claim: string;
  record: AttributionRecord | null;
  enact: (intent: Intent) => boolean;
};

/** The answers kept beside the attribution that counts, each with the way to prefer or remove it. */
export function Alternatives({ claim, record, enact }: AlternativesProps) {
  const t = useTranslations('claim');
  const { live } = useLive();
  const beside = alternativesOf(record);
  if (beside.length === 0) return null;
  const nameOf = (id: string) => {
    if (id === live.me) return t('judgements.you');
    return nameShown(live.state.member.get(id)) ?? t('judgements.unknownMember');
  };
  return (
    <section aria-label={t('attribution.alternatives')} className="mt-4 grid gap-2">
      <h4 className="font-medium text-sm">{t('attribution.alternatives')}</h4>
      <p className="text-muted-foreground text-xs">{t('attribution.alternativesHint')}</p>
      <ul className="grid gap-2">
        {beside.map((one) => (
          <li key={one.id} className="grid gap-1.5 rounded-md border p-2.5">
            <p className="text-muted-foreground text-xs">
              <Bidi>{nameOf(one.by)}</Bidi> · <RelativeTime date={one.at} />
            </p>
            <AttributionWords input={inputOf(live.state, one)} />
            <div className="flex flex-wrap gap-1.5">
              <Button
                size="sm"
                aria-label={t('attribution.useAlternativeNamed', { name: nameOf(one.by) })}
                onClick={() => enact({ do: 'preferAlternative', claim, alternative: one.id })}
              >
                {t('attribution.useAlternative')}
              </Button>
              <Button
                size="sm"
                variant="quiet"
                aria-label={t('attribution.dropAlternativeNamed', { name: nameOf(one.by) })}
                onClick={() => enact({ do: 'dropAlternative', claim, alternative: one.id })}
              >
                {t('attribution.dropAlternative')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
