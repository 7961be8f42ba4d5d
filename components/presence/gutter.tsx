'use client';

import { PencilLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { useAnnotator, useOrder } from '@/components/article/annotator-context';
import { rangeOf } from '@/components/article/dom-offsets';
import { useClaimsOfOthers, useOthersOn, usePresence } from '@/components/live/presence-context';
import { claimTopic } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';
import { reviewerColour } from '@/components/presence/reviewer-colour';
import { Avatar } from '@/components/ui/avatar';
import { Bidi } from '@/components/ui/bidi';
import type { Direction } from '@/domain/article';

type Extent = { top: number; height: number };

/** The gutter is where the lines of the article begin, whatever the direction of the page around it. */
type GutterProps = { root: RefObject<HTMLElement | null>; direction: Direction };

/**
 * Beside the text, outside it: at each claim that somebody else is on their initials and a bar in their colour, and
 * words where they edit its boundaries. The article's own text gets no character and no other background.
 */
export function PresenceGutter({ root, direction }: GutterProps) {
  const { layout } = useAnnotator();
  const claims = useClaimsOfOthers();
  useOrder();
  return claims
    .filter((claim) => layout.indexOf(claim) >= 0)
    .map((claim) => <GutterMark key={claim} claim={claim} root={root} direction={direction} />);
}

function GutterMark({ claim, root, direction }: GutterProps & { claim: string }) {
  const t = useTranslations('presence');
  const { memberOf } = usePresence();
  const { layout } = useAnnotator();
  const { people, held } = useOthersOn(claim);
  const extent = useExtent(claim, root);
  if (!extent) return null;
  const number = layout.indexOf(claim) + 1;
  const shown = people.flatMap(({ member }) => memberOf(member) ?? []);
  const holder = held ? (memberOf(held.member ?? '')?.name ?? t('someone')) : null;
  const first = shown[0] ?? memberOf(held?.member ?? '');
  const names = shown.map(({ name }) => name).join(', ');
  return (
    <div
      data-testid="gutter-mark"
      data-on={claim}
      dir={direction}
      style={{ top: extent.top, height: extent.height, ...(first ? reviewerColour(first.colour) : {}) }}
      className="pointer-events-none absolute start-0 z-10 w-5 md:w-8"
    >
      <span aria-hidden className="gutter-bar absolute inset-y-0 start-0.5 md:start-auto md:end-1.5" />
      {shown[0] ? (
        <span
          role="img"
          aria-label={t('on', { names, count: shown.length, number })}
          title={names}
          className="pointer-events-auto sticky top-2 ms-1.25 flex w-fit flex-col -space-y-1 md:ms-0.5"
        >
          {shown.slice(0, 2).map(({ id, name, colour }) => (
            <Avatar
              key={id}
              name={name}
              order={colour}
              decorative
              className="size-3.5 text-[7px] md:size-5 md:text-[9px]"
            />
          ))}
        </span>
      ) : null}
      {holder ? (
        <span className="absolute start-full bottom-full flex w-max max-w-64 items-center gap-1 rounded-sm border bg-popover px-1.5 font-ui text-[11px] text-popover-foreground leading-4">
          <PencilLine aria-hidden className="size-3 shrink-0" />
          <Bidi className="truncate">{t('editing', { name: holder })}</Bidi>
        </span>
      ) : null}
    </div>
  );
}

/** How far a claim reaches in the text, measured again whenever the text is laid out anew. */
function useExtent(claim: string, root: RefObject<HTMLElement | null>): Extent | null {
  const { layout, live } = useAnnotator();
  useTopics(live.topics, [claimTopic(claim)]);
  const [extent, setExtent] = useState<Extent | null>(null);
  const record = layout.at(layout.indexOf(claim));
  const [start, end] = [record?.start ?? -1, record?.end ?? -1];

  useLayoutEffect(() => {
    const home = root.current;
    const box = home?.parentElement;
    if (!home || !box || start < 0) {
      setExtent(null);
      return;
    }
    const measure = () => {
      const rect = rangeOf(layout, home, { start, end })?.getBoundingClientRect();
      // Without a box: it is in a section that is folded away.
      if (!rect || rect.height === 0) return setExtent(null);
      const next = {
        top: Math.round(rect.top - box.getBoundingClientRect().top),
        height: Math.round(rect.height),
      };
      setExtent((now) => (now && now.top === next.top && now.height === next.height ? now : next));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(home);
    return () => sizes.disconnect();
  }, [layout, root, start, end]);
  return extent;
}
