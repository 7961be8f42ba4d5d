'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ResolutionDialog } from '@/components/link/resolution-dialog';
import { useLive } from '@/components/live/live-context';
import { type SeenLink, seenLink } from '@/components/live/seen-link';
import { Bidi } from '@/components/ui/bidi';
import { Dialog } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { notifyFailure } from '@/components/ui/toaster';
import { type ClaimLinkRecord, RESOLUTIONS, type Resolution } from '@/domain/claim-link';
import { type DatesSaid, datesOnRecord } from '@/domain/resolving';

export type LinkResolutionProps = {
  link: ClaimLinkRecord;
  /** What the claims `link.a` and `link.b` are called. */
  names: { a: string; b: string };
  mayChange: boolean;
};

/** What became of a conflict. Anything but open is asked for its reason, and for dates where it rests on them. */
export function LinkResolution({ link, names, mayChange }: LinkResolutionProps) {
  const t = useTranslations('link.all');
  const { live } = useLive();
  const [asking, setAsking] = useState<Exclude<Resolution, 'open'> | null>(null);
  // What the reviewer saw when they began: the link may change while they write the reason.
  const [seen, setSeen] = useState(() => seenLink(link));
  const begin = (resolution: Exclude<Resolution, 'open'>) => {
    setSeen(seenLink(link));
    setAsking(resolution);
  };
  type Settled = { resolution: Resolution; reason: string | null; dates: DatesSaid | null };
  const resolve = ({ resolution, reason, dates }: Settled, on: SeenLink) => {
    const change = {
      resolution,
      resolutionReason: reason,
      ...(dates ? { resolutionDates: dates } : {}),
    };
    const ruling = live.enact({ do: 'changeLink', link: link.id, change, seen: on });
    if (!ruling.ok) notifyFailure(ruling.refusal.detail);
    setAsking(null);
  };
  return (
    <>
      {mayChange ? (
        <Select
          aria-label={t('resolution', names)}
          value={link.resolution}
          onValueChange={(next) =>
            next === 'open'
              ? resolve({ resolution: next, reason: null, dates: null }, seenLink(link))
              : begin(next)
          }
          options={RESOLUTIONS.map((value) => ({ value, label: t(`resolutions.${value}`) }))}
        />
      ) : (
        t(`resolutions.${link.resolution}`)
      )}
      {link.resolutionReason ? (
        <p className="pt-1 text-muted-foreground">
          <Bidi>{link.resolutionReason}</Bidi>
        </p>
      ) : null}
      <ResolutionDates link={link} names={names} />
      <Dialog open={asking !== null} onOpenChange={(open) => !open && setAsking(null)}>
        {asking ? (
          <ResolutionDialog
            resolution={asking}
            names={names}
            onRecord={datesOnRecord(live.state, link)}
            before={link.resolutionReason ?? ''}
            onCancel={() => setAsking(null)}
            onSave={(reason, dates) => resolve({ resolution: asking, reason, dates }, seen)}
          />
        ) : null}
      </Dialog>
    </>
  );
}

/** The dates it was settled by, each with where it is known from. */
function ResolutionDates({ link, names }: Pick<LinkResolutionProps, 'link' | 'names'>) {
  const t = useTranslations('link.all.dates');
  const dates = link.resolutionDates;
  if (!dates) return null;
  return (
    <ul className="pt-1 text-muted-foreground">
      {(['a', 'b'] as const).map((side) => {
        const { date, basis } = dates[side];
        return (
          <li key={side}>
            {date === null
              ? t('unknown', { name: names[side] })
              : t('said', { name: names[side], date: date.slice(0, 10), basis: t(`bases.${basis}`) })}
          </li>
        );
      })}
    </ul>
  );
}
