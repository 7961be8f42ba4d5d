import { Equal, EqualNot, type LucideIcon, Repeat2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MapMark } from '@/domain/source-map';

export const MARK_ICON: Record<MapMark, LucideIcon> = {
  conflict: EqualNot,
  same_origin: Repeat2,
  independent: Equal,
};
export const MARK_SIGN: Record<MapMark, string> = { conflict: '≠', same_origin: '↺', independent: '=' };
export const MARK_COLOUR: Record<MapMark, string> = {
  conflict: 'text-link-conflict',
  same_origin: 'text-link-origin',
  independent: 'text-link-agree',
};

/** How a source stands to the others on a point: sign and words. */
export function Marks({ marks }: { marks: readonly MapMark[] }) {
  const t = useTranslations('matrix.map.marks');
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-0.5">
      {marks.map((mark) => {
        const Icon = MARK_ICON[mark];
        return (
          <span key={mark} className={`inline-flex items-center gap-1 ${MARK_COLOUR[mark]}`}>
            <Icon aria-hidden className="size-3.5" />
            {t(mark)}
          </span>
        );
      })}
    </span>
  );
}
