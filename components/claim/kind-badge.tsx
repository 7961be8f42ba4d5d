import { badgeOf, type ClaimShown } from '@/components/claim/claim-shown';
import { cn } from '@/components/ui/class-names';

/** The letter of a claim, as it stands in the text. The words for it stand beside, or in the name of the control. */
export function KindBadge({
  shown,
  className,
}: {
  shown: Pick<ClaimShown, 'kind' | 'suggested'> & Partial<Pick<ClaimShown, 'mark'>>;
  className?: string;
}) {
  return (
    <span
      aria-hidden
      className={cn('kind-badge', className)}
      data-kind={shown.kind ?? 'untagged'}
      data-suggested={shown.suggested && shown.kind ? '' : undefined}
      data-badge={badgeOf(shown)}
    />
  );
}
