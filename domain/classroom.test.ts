import { describe, expect, test } from 'vitest';
import { asClassmate, classroomOf, pseudonymFor, withPseudonyms } from './classroom';
import type { MemberRecord, Role } from './reviewer';

const member = (id: string, role: Role, pseudonym: string | null = null): MemberRecord => ({
  ...{ id, name: `The ${id}`, role, pseudonym, colour: 0 },
  joinedAt: '2026-03-14T10:00:00.000Z',
  removedAt: null,
});
const thea = member('thea', 'owner');
const noor = member('noor', 'reviewer', 'Reviewer 07');
const bo = member('bo', 'editor', 'Reviewer 12');

describe('a pseudonym', () => {
  test('is never given twice, however many join', () => {
    const members: MemberRecord[] = [];
    for (let i = 0; i < 120; i++) {
      const id = `0190a5c0-0000-7000-8000-${(i * 7919).toString(16).padStart(12, '0')}`;
      members.push(member(id, 'reviewer', pseudonymFor(members, id)));
    }
    expect(new Set(members.map(({ pseudonym }) => pseudonym)).size).toBe(120);
  });

  test('does not count: who joins second is not number two', () => {
    const ids = ['…00000000', '…0000000a', '…ffffffff'];
    expect(ids.map((id) => pseudonymFor([], id))).toEqual(['Reviewer 01', 'Reviewer 11', 'Reviewer 16']);
  });

  test('hides classmates, but neither teachers nor oneself', () => {
    const seen = [thea, noor, bo].map((one) => asClassmate(one, 'bo').name);
    expect(seen).toEqual(['The thea', 'Reviewer 07', 'The bo']);
    expect(asClassmate({ ...noor, pseudonym: null }, 'bo').name).toBe('Reviewer');
  });

  test('takes the place of a name that someone is called in by, the longest first', () => {
    const short = { ...bo, name: 'The no' };
    expect(withPseudonyms('@The noor and @The no, ask @The thea. The noor!', [short, noor, thea])).toBe(
      '@Reviewer 07 and @Reviewer 12, ask @The thea. The noor!',
    );
  });
});

describe('the class of a viewer', () => {
  const records = (template: 'class' | 'team', releasedAt: string | null = null) => ({
    review: [{ template, releasedAt } as never],
    member: [thea, noor, bo],
  });
  test('is there for pupils alone, and says who teaches', () => {
    expect(classroomOf(records('class'), 'noor')).toEqual({ teachers: new Set(['thea']), released: false });
    expect(classroomOf(records('class', '2026-03-14T10:00:00.000Z'), 'bo')).toMatchObject({ released: true });
    expect(classroomOf(records('class'), 'thea')).toBeNull();
    expect(classroomOf(records('team'), 'noor')).toBeNull();
  });
  test('cannot be told without its members', () => {
    expect(() => classroomOf({ review: records('class').review }, 'noor')).toThrow('without its members');
  });
});
