import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';
import { type JudgedKind, KIND_LETTER } from '@/domain/kind';

export const KIND_FILL: Record<JudgedKind, string> = {
  reported_fact: 'border-kind-fact bg-kind-fact text-kind-badge',
  attributed_quote: 'border-kind-quote bg-kind-quote text-kind-badge',
  opinion: 'border-kind-opinion bg-kind-opinion text-kind-badge',
  reader_comment: 'border-kind-comment bg-kind-comment text-kind-badge',
  excluded: 'border-kind-none text-muted-foreground',
};

export type KindLetterProps = {
  /** Null where nobody has tagged yet. */
  kind: JudgedKind | null;
  /** Only proposed by a machine: outlined and dashed, with a question mark. */
  suggested?: boolean;
  className?: string;
};

/** A kind as its letter, with its name for everyone who does not see the letter. */
export function KindLetter({ kind, suggested, className }: KindLetterProps) {
  const t = useTranslations('claim');
  const name = kind ? t(`kinds.${kind}`) : t('kinds.untagged');
  const label = suggested && kind ? t('suggested', { kind: name }) : name;
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className={cn(
        'inline-grid h-5 min-w-5 shrink-0 place-items-center rounded-sm border px-1 font-semibold text-xs leading-none',
        kind && !suggested ? KIND_FILL[kind] : 'border-kind-none border-dashed text-muted-foreground',
        className,
      )}
    >
      <span aria-hidden>{kind ? `${KIND_LETTER[kind]}${suggested ? '?' : ''}` : '?'}</span>
    </span>
  );
}
