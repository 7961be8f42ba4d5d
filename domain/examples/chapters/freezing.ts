import type { ArticleText } from '@/domain/article';
import { put } from '@/domain/examples/chapters/history';
import type { Stage } from '@/domain/examples/chapters/stage';

/** The data of a snapshot, which is kept beside its record. */
export type Frozen = { id: string; data: string };

/** R1: the report of the unfinished review, frozen by the editor. */
export function freeze({ history, at, who, tools }: Stage, texts: readonly ArticleText[]): Frozen | null {
  if (!tools.freeze) return null;
  const frozenAt = at();
  const data = tools.freeze(history.state, texts, frozenAt);
  const id = tools.newId();
  history.record('snapshot.frozen', who.amira, frozenAt, [
    put('snapshot', {
      id,
      number: 1,
      sha256: tools.sha256(data),
      reviewVersion: history.state.version,
      by: who.amira,
      at: frozenAt,
      withdrawnAt: null,
      withdrawnReason: null,
    }),
  ]);
  return { id, data };
}
