import { KIND_FILL } from '@/components/review/kind-letter';
import { cn } from '@/components/ui/class-names';
import { type JudgedKind, KIND_LETTER, KINDS } from '@/domain/kind';
import type { TagCounts } from '@/domain/metrics/claims';

export type KindBarProps = {
  tags: TagCounts;
  /** The claims of the longest bar beside it. */
  most: number;
};

/**
 * A stacked bar of counts. Letters and borders say what the colours repeat; what is open or untagged is an empty
 * dashed rest.
 */
export function KindBar({ tags, most }: KindBarProps) {
  const parts: { kind: JudgedKind; count: number }[] = [
    ...KINDS.map((kind) => ({ kind, count: tags.kinds[kind] })),
    { kind: 'excluded' as const, count: tags.excluded },
  ].filter(({ count }) => count > 0);
  const rest = tags.total - parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div
      className="flex h-5 min-w-40 gap-px"
      style={{ inlineSize: `${Math.max(8, (tags.total / most) * 100)}%` }}
    >
      {parts.map(({ kind, count }) => (
        <span
          key={kind}
          className={cn(
            'grid min-w-1 place-items-center overflow-hidden rounded-xs border font-semibold text-[11px] leading-none',
            KIND_FILL[kind],
          )}
          style={{ flexGrow: count, flexBasis: 0 }}
        >
          {count / most > 0.04 ? KIND_LETTER[kind] : null}
        </span>
      ))}
      {rest > 0 ? (
        <span
          className="min-w-1 rounded-xs border border-kind-none border-dashed"
          style={{ flexGrow: rest, flexBasis: 0 }}
        />
      ) : null}
    </div>
  );
}
