import { foldName } from './attributing';
import type { SameAsRecord, SpeakerType } from './attribution';
import { changeTo, type ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';
import { shownBy } from './same-as';

/**
 * Corrects an entity: its name, its type, or the article of this review that it is (a placeholder attached later loses no
 * link). A name that another entity has is refused: join them with "same as", which can be taken back.
 */
export function changeEntity(
  state: ReviewState,
  input: { entity: string; name?: string; type?: SpeakerType; article?: string | null },
): Ruling {
  const before = state.entity.get(input.entity);
  if (!before) return refuse(404, 'not-found', 'There is no such name here.');
  const name = input.name ?? before.name;
  const twin = [...state.entity.values()].find(
    (e) => e.id !== before.id && foldName(e.name) === foldName(name),
  );
  // Said as it was typed: how another spelled it may be hidden from whoever asks.
  if (twin)
    return refuse(409, 'overlap', `“${name.trim()}” is here already. Join the two with “same as”.`, {
      other: twin.id,
    });
  if (input.article) {
    const article = state.article.get(input.article);
    if (!article || article.removedAt)
      return refuse(404, 'not-found', 'There is no such article here.', { path: 'article' });
  }
  const article = input.article === undefined ? before.article : input.article;
  return allow('entity.changed', [
    changeTo(state, 'entity', before.id, { ...before, name, type: input.type ?? before.type, article }),
  ]);
}

/** Nobody chose another name for the group since: saying the same again changes nothing. */
const isChosen = (state: ReviewState, { a, shown }: SameAsRecord) =>
  !shown || shownBy(state.sameAs)(a) === shown;

/** Says that two names are one entity. Graded, authored, and taken back by `partEntities`; nothing is merged away. */
export function joinEntities(
  state: ReviewState,
  input: {
    id: string;
    a: string;
    b: string;
    grade: SameAsRecord['grade'];
    /** Whose name both go by, where they are joined with certainty. */
    shown?: string | null;
    by: string;
    at: string;
  },
): Ruling {
  for (const path of ['a', 'b'] as const)
    if (!state.entity.has(input[path]))
      return refuse(404, 'not-found', 'There is no such name here.', { path });
  if (input.a === input.b) return refuse(422, 'input', 'These are the same name already.', { path: 'b' });
  const [a, b] = input.a < input.b ? [input.a, input.b] : [input.b, input.a];
  const there = [...state.sameAs.values()].find((s) => s.a === a && s.b === b);
  const { grade, by, at } = input;
  if (input.shown && input.shown !== a && input.shown !== b)
    return refuse(422, 'input', 'Choose the name of one of the two.', { path: 'shown' });
  const shown = grade === 'certain' ? (input.shown ?? there?.shown ?? null) : null;
  if (there?.grade === grade && (there.shown ?? null) === shown && isChosen(state, there))
    return allow('entity.joined', []);
  const id = there?.id ?? input.id;
  return allow('entity.joined', [changeTo(state, 'sameAs', id, { id, a, b, grade, by, at, shown })]);
}

/** Takes a "same as" back. */
export function partEntities(state: ReviewState, input: { sameAs: string }): Ruling {
  if (!state.sameAs.has(input.sameAs)) return refuse(404, 'not-found', 'There is no such “same as” here.');
  return allow('entity.parted', [changeTo(state, 'sameAs', input.sameAs, null)]);
}
