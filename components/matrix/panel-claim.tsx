import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useBoard } from '@/components/matrix/board';
import { ClaimEditing } from '@/components/matrix/claim-editing';
import { conflictsOf } from '@/components/matrix/compared-articles';
import { Path } from '@/components/provenance/path';
import { KindLetter } from '@/components/review/kind-letter';
import { Bidi } from '@/components/ui/bidi';
import type { MatrixClaim, MatrixRow } from '@/domain/matrix';

/** One claim of a row in full, with the way to its place in the text. */
export function PanelClaim({ row, claim }: { row: MatrixRow; claim: MatrixClaim }) {
  const t = useTranslations('matrix');
  const provenance = useTranslations('provenance');
  const { review, mayEdit } = useBoard();
  const against = conflictsOf(row, claim);
  return (
    <li className="border-t pt-3 first:border-t-0 first:pt-0">
      <p className="flex items-center gap-2">
        <KindLetter kind={claim.kind} />
        <Link
          href={`/reviews/${review}/articles/${claim.article}?claim=${claim.id}`}
          aria-label={t('openClaim', { name: claim.name })}
          className="inline-flex min-h-6 items-center text-primary tabular-nums underline underline-offset-4 hover:no-underline pointer-coarse:min-h-11"
        >
          {claim.name}
        </Link>
      </p>
      <blockquote
        dir="auto"
        lang={claim.language ?? undefined}
        className="mt-1 whitespace-pre-line font-read text-base leading-6 [overflow-wrap:anywhere]"
      >
        {claim.text}
      </blockquote>
      <ul className="mt-1 grid gap-0.5 text-muted-foreground text-sm">
        <li>
          {claim.origins.length > 0 ? (
            <Bidi>{t('originOf', { names: claim.origins.join(', ') })}</Bidi>
          ) : (
            t('originUnknown')
          )}
          {' · '}
          {provenance(`stakes.${claim.stake ?? 'unsaid'}`)}
        </li>
        <li>
          <Path steps={claim.path} />
        </li>
        {claim.sameOrigin ? (
          <li className="text-link-origin">
            <span aria-hidden>↺&nbsp;</span>
            {t('sameOriginHint')}
          </li>
        ) : null}
        {claim.conflicts.length > 0 ? (
          <li className="text-link-conflict">
            <span aria-hidden>≠&nbsp;</span>
            {against.length > 0 ? t('conflictsWith', { names: against.join(', ') }) : t('conflictsElsewhere')}
          </li>
        ) : null}
      </ul>
      {mayEdit ? <ClaimEditing key={`${claim.id} ${claim.gist}`} row={row} claim={claim} /> : null}
    </li>
  );
}
