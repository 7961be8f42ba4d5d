import type { Independence } from '@/domain/claim-link';
import type { JudgedKind } from '@/domain/kind';
import type { Sourcing } from '@/domain/metrics/sourcing';

/** How a part of a bar is filled: a form, and a colour that only repeats it. */
export const KIND_PATTERN: Record<JudgedKind | 'open' | 'untagged', string> = {
  reported_fact: 'pattern-solid text-kind-fact',
  attributed_quote: 'pattern-diagonal text-kind-quote',
  opinion: 'pattern-dots text-kind-opinion',
  reader_comment: 'pattern-cross text-kind-comment',
  excluded: 'pattern-lines text-kind-none',
  open: 'pattern-empty border-dashed text-foreground',
  untagged: 'pattern-empty border-dotted text-kind-none',
};

export const SOURCING_PATTERN: Record<Sourcing, string> = {
  named: 'pattern-solid text-foreground',
  described: 'pattern-diagonal text-foreground',
  anonymous: 'pattern-dots text-foreground',
  document: 'pattern-lines text-foreground',
  unattributed: 'pattern-empty border-dashed text-foreground',
};

export const SUPPORT_PATTERN: Record<Independence | 'conflicting' | 'none', string> = {
  independent: 'pattern-solid text-link-agree',
  same_origin: 'pattern-lines text-link-origin',
  unknown: 'pattern-dots text-link-origin',
  conflicting: 'pattern-cross text-link-conflict',
  none: 'pattern-empty border-dashed text-kind-none',
};
