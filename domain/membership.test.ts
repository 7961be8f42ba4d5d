import { describe, expect, test } from 'vitest';
import { changeRole, join, remove } from './membership';
import type { MemberRecord, Role } from './reviewer';

const AT = '2026-03-14T10:00:00.000Z';
const member = (id: string, role: Role, removedAt: string | null = null): MemberRecord => ({
  id,
  name: id,
  role,
  pseudonym: null,
  colour: 0,
  joinedAt: AT,
  removedAt,
});

const ada = member('ada', 'owner');
const bo = member('bo', 'reviewer');
const cy = member('cy', 'viewer', AT);

describe('join', () => {
  test('a newcomer gets the next colour', () => {
    const ruling = join([ada, bo, cy], { id: 'di', name: 'Di', role: 'editor', at: AT, isClass: false });
    expect(ruling).toMatchObject({
      ok: true,
      type: 'member.joined',
      changes: [{ id: 'di', before: null, after: { role: 'editor', colour: 3, joinedAt: AT } }],
    });
  });

  test('who left comes back under the same id with the new role', () => {
    const ruling = join([ada, cy], {
      id: 'cy',
      name: 'Cy',
      role: 'reviewer',
      at: '2026-04-01T00:00:00.000Z',
      isClass: false,
    });
    expect(ruling).toMatchObject({
      ok: true,
      changes: [{ before: cy, after: { role: 'reviewer', removedAt: null, joinedAt: AT } }],
    });
  });

  test('a member does not join twice', () => {
    expect(join([ada, bo], { id: 'bo', name: 'Bo', role: 'owner', at: AT, isClass: false })).toMatchObject({
      ok: false,
      refusal: { status: 409, code: 'already-member' },
    });
  });
});

describe('the last owner', () => {
  test('is not demoted and does not leave, whoever asks', () => {
    for (const role of ['editor', 'reviewer', 'viewer'] as const) {
      expect(changeRole([ada, bo], { id: 'ada', role, isClass: false })).toMatchObject({
        ok: false,
        refusal: { code: 'last-owner' },
      });
    }
    expect(remove([ada, bo], { id: 'ada', by: ada, at: AT })).toMatchObject({
      ok: false,
      refusal: { code: 'last-owner' },
    });
  });

  test('does not count owners who left', () => {
    const former = member('di', 'owner', AT);
    expect(changeRole([ada, former], { id: 'ada', role: 'viewer', isClass: false })).toMatchObject({
      ok: false,
    });
  });

  test('goes once there is another', () => {
    const second = member('di', 'owner');
    expect(changeRole([ada, second], { id: 'ada', role: 'viewer', isClass: false })).toMatchObject({
      ok: true,
      type: 'member.changed',
    });
    expect(remove([ada, second], { id: 'ada', by: ada, at: AT })).toMatchObject({
      ok: true,
      type: 'member.removed',
      changes: [{ after: { removedAt: AT } }],
    });
  });
});

describe('remove', () => {
  test('everyone may leave; only an owner removes others', () => {
    expect(remove([ada, bo], { id: 'bo', by: bo, at: AT })).toMatchObject({ ok: true });
    expect(remove([ada, bo], { id: 'bo', by: ada, at: AT })).toMatchObject({ ok: true });
    const ed = member('ed', 'editor');
    expect(remove([ada, bo, ed], { id: 'bo', by: ed, at: AT })).toMatchObject({
      ok: false,
      refusal: { status: 403 },
    });
  });

  test('who left is not there', () => {
    expect(remove([ada, cy], { id: 'cy', by: ada, at: AT })).toMatchObject({
      ok: false,
      refusal: { status: 404 },
    });
    expect(changeRole([ada, cy], { id: 'cy', role: 'owner', isClass: false })).toMatchObject({
      ok: false,
      refusal: { status: 404 },
    });
  });
});
