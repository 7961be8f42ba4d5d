'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useLive } from '@/components/live/live-context';
import { Button } from '@/components/ui/button';
import { lazily } from '@/components/ui/lazily';
import { notify, notifyFailure } from '@/components/ui/toaster';
import type { ClaimLinkRecord, Independence } from '@/domain/claim-link';
import type { IndependenceReading } from '@/domain/independence';

const OverrideDialog = lazily(
  async () => (await import('@/components/provenance/override-dialog')).OverrideDialog,
);

type OverrideProps = { link: ClaimLinkRecord; reading: IndependenceReading };

/** A person's word in the place of what the origins say, with a reason; and the way back. */
export function OverrideIndependence({ link, reading }: OverrideProps) {
  const t = useTranslations('provenance');
  const { live } = useLive();
  const [asking, setAsking] = useState(false);
  const say = (value: Independence | null, reason: string | null) => {
    const ruling = live.enact({ do: 'overrideIndependence', link: link.id, value, reason });
    if (!ruling.ok) return notifyFailure(ruling.refusal.detail);
    setAsking(false);
    notify(value === null ? t('takenBack') : t('said', { value: t(`values.${value}`) }), {
      label: t('undo'),
      perform: () => void live.enact({ do: 'undo', force: false }),
    });
  };
  return (
    <div className="flex flex-wrap gap-1">
      <Button size="sm" onClick={() => setAsking(true)}>
        {t('override')}
      </Button>
      {reading.overridden ? (
        <Button size="sm" variant="quiet" onClick={() => say(null, null)}>
          {t('takeBack')}
        </Button>
      ) : null}
      <OverrideDialog
        open={asking}
        link={link}
        reading={reading}
        onSay={say}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
