import { useTranslations } from 'next-intl';
import { MARK_COLOUR, MARK_ICON } from '@/components/matrix/map/map-marks';
import { MAP_MARKS, type MapMark } from '@/domain/source-map';

/** What each kind of line looks like. The forms say it without the colours. */
function Line({ mark }: { mark: MapMark }) {
  return (
    <svg aria-hidden="true" width="36" height="8" className={MARK_COLOUR[mark]}>
      {mark === 'same_origin' ? (
        <path d="M0 2.5H36M0 5.5H36" stroke="currentColor" strokeWidth="1" />
      ) : (
        <path
          d="M0 4H36"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeDasharray={mark === 'conflict' ? '7 5' : undefined}
        />
      )}
    </svg>
  );
}

export function MapLegend() {
  const t = useTranslations('matrix.map.marks');
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {MAP_MARKS.map((mark) => {
        const Icon = MARK_ICON[mark];
        return (
          <li key={mark} className="inline-flex items-center gap-1.5">
            <Line mark={mark} />
            <Icon aria-hidden className={`size-3.5 ${MARK_COLOUR[mark]}`} />
            {t(mark)}
          </li>
        );
      })}
    </ul>
  );
}
