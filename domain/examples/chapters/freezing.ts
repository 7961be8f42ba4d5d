import type { Stage } from '@/domain/examples/chapters/stage';
import { type FrozenData, freezeSnapshot, frozenData, frozenText } from '@/domain/freezing';

/** A snapshot's data, which is kept beside its record. */
export type Frozen = { id: string; data: FrozenData };

/** R1: the report of the unfinished review, frozen by the editor. */
export function freeze({ history, at, who, tools }: Stage): Frozen {
  const frozenAt = at();
  const data = frozenData(history.state, frozenAt);
  const id = tools.newId();
  const sha256 = tools.sha256(frozenText(data));
  history.commit(
    who.amira,
    frozenAt,
    freezeSnapshot(history.state, { id, sha256, by: who.amira, at: frozenAt }),
  );
  return { id, data };
}
