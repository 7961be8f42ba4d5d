import { put } from '@/domain/examples/chapters/history';
import { inOrder, type Stage } from '@/domain/examples/chapters/stage';
import { type Colleague, colleagues, locked, review } from '@/domain/examples/story';

/** The review is made, two colleagues join, five articles come in, and the split of four is settled. */
export function begin(stage: Stage): void {
  const { history, owner, who, at } = stage;
  const createdAt = at();
  history.record('review.created', owner.id, createdAt, [
    put('review', {
      id: stage.review,
      ...review,
      template: 'team',
      requiredJudgements: 2,
      blindFirst: false,
      hideSuggestions: false,
      contentNote: null,
      isSample: true,
      createdAt,
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
  for (const [, { source, article, zones, claims }] of inOrder(stage)) {
    const capturedAt = at();
    history.record('article.imported', who.amira, capturedAt, [
      put('source', source),
      put('article', { ...article, capturedAt, confirmedAt: capturedAt }),
      put('zones', zones),
      ...claims.map((claim) => put('claim', claim)),
    ]);
  }
  for (const key of locked) {
    const article = history.state.article.get(stage.imported[key].article.id);
    if (!article) throw new Error(`${key} was not imported`);
    const splitLockedAt = at();
    history.record('split.locked', who.amira, splitLockedAt, [
      put('article', { ...article, splitLockedAt, splitLockedBy: who.amira, version: article.version + 1 }),
    ]);
  }
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
