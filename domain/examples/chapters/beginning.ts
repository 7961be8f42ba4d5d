import { put } from '@/domain/examples/chapters/history';
import type { Stage } from '@/domain/examples/chapters/stage';
import { type Colleague, colleagues, review } from '@/domain/examples/story';

/** The owner makes the review, and two colleagues join. */
export function begin(stage: Stage): void {
  const { history, owner, at } = stage;
  const createdAt = at();
  history.record('review.created', owner.id, createdAt, [
    put('review', {
      id: stage.review,
      ...review,
      template: 'team',
      requiredJudgements: 2,
      blindFirst: false,
      hideSuggestions: false,
      collapseComments: false,
      contentNote: null,
      isSample: true,
      createdAt,
      releasedAt: null,
      archivedAt: null,
      deletedAt: null,
    }),
    put('member', {
      id: owner.id,
      name: owner.name,
      role: 'owner',
      pseudonym: null,
      colour: 0,
      joinedAt: createdAt,
      removedAt: null,
    }),
  ]);
  join(stage, 'amira');
  join(stage, 'rafael');
}

function join({ history, who, at }: Stage, colleague: Colleague): void {
  const joinedAt = at();
  history.record('member.joined', who[colleague], joinedAt, [
    put('member', {
      id: who[colleague],
      ...colleagues[colleague],
      pseudonym: null,
      joinedAt,
      removedAt: null,
    }),
  ]);
}
