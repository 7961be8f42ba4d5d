'use client';

import { useTranslations } from 'next-intl';
import { SaidValue } from '@/components/activity/changed-line';
import { attributionInWords } from '@/domain/activity-words';
import type { AttributionInput } from '@/domain/attributing';
import { valuesOf } from '@/domain/merging';

/** An attribution read out: each field that says something, with its name. */
export function AttributionWords({ input }: { input: AttributionInput }) {
  const t = useTranslations();
  const said = Object.entries(attributionInWords(valuesOf(input))).filter(([, value]) => value.length > 0);
  if (said.length === 0)
    return <p className="text-muted-foreground text-sm">{t('claim.attribution.alternativeSaysNothing')}</p>;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-0.5 text-sm">
      {said.map(([field, value]) => (
        <div key={field} className="contents">
          <dt className="text-muted-foreground">{t(`activity.fields.${field}` as 'activity.fields.kind')}</dt>
          <dd className="min-w-0">
            <SaidValue all={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
