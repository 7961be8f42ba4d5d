import type { Noun } from './review-event';
import type { ReviewRecords, ReviewState } from './review-state';
import type { MemberRecord } from './reviewer';

/**
 * A class as one of its pupils is in it. Owners are the teachers. Pupils know each other by pseudonyms; what teachers
 * made of the claims is kept from them until it is released. What is everybody's (attributions, links, statements,
 * discussions) is not kept.
 */
export type Classroom = { teachers: ReadonlySet<string>; released: boolean };

/** What is a teacher's own pass: the noun, and the field that says whose it is. */
const OWN_PASS: Partial<Record<Noun, string>> = {
  judgement: 'reviewer',
  vote: 'reviewer',
  decision: 'by',
  linkDecision: 'by',
  flag: 'by',
};

const isTeacher = ({ role }: Pick<MemberRecord, 'role'>) => role === 'owner';

/**
 * The class whose pupil the viewer is; null for its teachers, and where the review is no class.
 * @throws without the members of a class: nobody could say whose words are kept
 */
export function classroomOf(
  { review, member }: Pick<ReviewRecords, 'review' | 'member'>,
  viewer: string,
): Classroom | null {
  const settings = review?.[0];
  if (settings?.template !== 'class') return null;
  if (!member) throw new Error('the records of a class without its members');
  const teachers = new Set(member.filter(isTeacher).map(({ id }) => id));
  return teachers.has(viewer) ? null : { teachers, released: Boolean(settings.releasedAt) };
}

/** The class as it is for someone outside it; null when nothing is held back. */
export function unreleased(state: ReviewState): Classroom | null {
  const review = [...state.review.values()];
  const classroom = classroomOf({ review, member: [...state.member.values()] }, '');
  return classroom && !classroom.released ? classroom : null;
}

/** Is this record part of a teacher's pass that is not released? */
export function isKept({ teachers, released }: Classroom, noun: Noun, record: object): boolean {
  const field = OWN_PASS[noun];
  if (released || field === undefined) return false;
  return teachers.has(String((record as Record<string, unknown>)[field]));
}

/** The member as a pupil may know them: teachers and oneself by name, classmates by pseudonym. */
export function asClassmate(member: MemberRecord, viewer: string): MemberRecord {
  if (isTeacher(member) || member.id === viewer) return member;
  return { ...member, name: member.pseudonym ?? 'Reviewer' };
}

/** So many numbers are drawn from at least: in a small class too, a number must not tell who joined after whom. */
const FEWEST_NUMBERS = 40;

/**
 * “Reviewer 07”: a number that no other member has or had. Where it is looked for follows from the end of the member's
 * id, which is random.
 */
export function pseudonymFor(members: readonly MemberRecord[], id: string): string {
  const numbers = Math.max(FEWEST_NUMBERS, members.length * 2);
  const taken = new Set(members.flatMap(({ pseudonym }) => pseudonym ?? []));
  const start = Number.parseInt(id.slice(-8), 16) || 0;
  for (let step = 0; ; step++) {
    const name = `Reviewer ${String(((start + step) % numbers) + 1).padStart(2, '0')}`;
    if (!taken.has(name)) return name;
  }
}

/** A text in which classmates were called in by their names, as classmates may read it. */
export function withPseudonyms(text: string, members: readonly MemberRecord[]): string {
  const hidden = members
    .filter((member) => member.pseudonym !== null && !isTeacher(member))
    .sort((x, y) => y.name.length - x.name.length);
  return hidden.reduce((said, { name, pseudonym }) => said.replaceAll(`@${name}`, `@${pseudonym}`), text);
}
