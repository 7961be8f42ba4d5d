import type { LiveReview } from '@/components/live/live-review';
import type { AttributionInput } from '@/domain/attributing';
import { inputOf } from '@/domain/merging';

/** What a reviewer saw when they began to change an attribution: what theirs is compared with when another was first. */
export type SeenAttribution = { version: number; attribution: AttributionInput | null };

/** The attribution that is on screen now. */
export function seenOf(live: Pick<LiveReview, 'state'>, claim: string): SeenAttribution {
  const record = live.state.attribution.get(claim);
  return {
    version: live.state.claim.get(claim)?.version ?? 0,
    attribution: record ? inputOf(live.state, record) : null,
  };
}
