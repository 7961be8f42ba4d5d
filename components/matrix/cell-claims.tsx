import { useTranslations } from 'next-intl';
import { KindLetter } from '@/components/review/kind-letter';
import type { MatrixClaim } from '@/domain/matrix';
import { shortValue } from '@/domain/matrix-table';

/** How many claims a cell shows before it only counts them. */
const SHOWN = 3;

/** What one source says about one point: kind, short value, and the marks of a repeat and of a conflict. */
export function CellClaims({ claims }: { claims: readonly MatrixClaim[] }) {
  const t = useTranslations('matrix');
  const rest = claims.length - SHOWN;
  return (
    <span className="grid gap-1">
      {claims.slice(0, SHOWN).map((claim) => (
        <span key={claim.id} className="flex min-w-0 items-start gap-1.5">
          <KindLetter kind={claim.kind} className="mt-px" />
          <span
            dir="auto"
            lang={claim.language ?? undefined}
            className="line-clamp-2 min-w-0 [overflow-wrap:anywhere]"
          >
            {shortValue(claim)}
          </span>
          {claim.sameOrigin ? (
            <span className="text-link-origin">
              <span aria-hidden title={t('sameOrigin')}>
                ↺
              </span>
              <span className="sr-only">{t('sameOrigin')}</span>
            </span>
          ) : null}
          {claim.conflicts.length > 0 ? (
            <span className="font-semibold text-link-conflict">
              <span aria-hidden title={t('conflicting')}>
                ≠
              </span>
              <span className="sr-only">{t('conflicting')}</span>
            </span>
          ) : null}
        </span>
      ))}
      {rest > 0 ? (
        <span className="text-muted-foreground text-xs">{t('moreClaims', { count: rest })}</span>
      ) : null}
    </span>
  );
}

/** A source that says nothing: a dash for the eye, a word for the ear. */
export function Silence() {
  const t = useTranslations('matrix');
  return (
    <span className="text-muted-foreground">
      <span aria-hidden>—</span>
      <span className="sr-only">{t('silent')}</span>
    </span>
  );
}
