import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { KindBadge } from '@/components/claim/kind-badge';
import { DECISION_PATH } from '@/domain/codebook';

/** The five questions in their order, each with the kind that a yes leads to. */
export function DecisionPath() {
  const t = useTranslations('codebook.book.path');
  const kinds = useTranslations('claim.kinds');
  return (
    <ol className="grid gap-2.5">
      {DECISION_PATH.map((kind, at) => (
        <li key={kind} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-1">
          <span aria-hidden className="text-muted-foreground tabular-nums">
            {at + 1}.
          </span>
          <div className="grid gap-0.5">
            <span>{t(kind)}</span>
            <span className="flex items-center gap-1.5 font-medium">
              <ArrowRight aria-hidden className="flip-rtl size-3.5 text-muted-foreground" />
              <KindBadge shown={{ kind, suggested: false }} />
              {kinds(kind)}
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}
