import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodebookView } from '@/domain/api/codebook';
import { type Door, openDoor } from './test-door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

let people = 0;
async function place() {
  people += 1;
  const owner = await door.person(`Olga${people}`);
  const editor = await door.person(`Edda${people}`);
  const review = await door.review(owner);
  await door.enrol(review, editor, 'editor');
  return { owner, editor, review, at: `/reviews/${review}/codebook` };
}
const opinion = { opinion: { note: 'Value words without a measure.', examples: ['A scandal.'] } };

describe('the codebook of a review', () => {
  it('is the same for everyone until an owner writes notes', async () => {
    const { owner, editor, at } = await place();
    const before = await door.ask<CodebookView>('GET', at, { as: editor });
    expect(before.status).toBe(200);
    expect(before.value).toMatchObject({ version: 1, edition: 1 });
    expect(before.value.kinds).toHaveLength(5);
    const changed = await door.ask('PATCH', at, { as: owner, body: { notes: opinion } });
    expect(changed.value).toMatchObject({ version: 2, event: { type: 'review.changed' } });
    const after = await door.ask<CodebookView>('GET', at, { as: editor });
    const entry = after.value.kinds.find((one) => one.kind === 'opinion');
    expect(entry?.notes).toEqual(opinion.opinion);
    expect(after.value.version).toBe(2);
  });

  it('is changed by owners only, and hidden from strangers', async () => {
    const { editor, review, at } = await place();
    const version = await door.version(review);
    expect((await door.ask('PATCH', at, { as: editor, body: { notes: opinion } })).status).toBe(403);
    const stranger = await door.person('Stranger');
    expect((await door.ask<CodebookView>('GET', at, { as: stranger })).status).toBe(404);
    expect((await door.ask('PATCH', at, { as: stranger, body: { notes: opinion } })).status).toBe(404);
    expect(await door.version(review)).toBe(version);
  });

  it('refuses a change made on an older version, and says what stands now', async () => {
    const { owner, at } = await place();
    const write = (note: string, version: number) =>
      door.ask('PATCH', at, {
        as: owner,
        body: { notes: { opinion: { note, examples: [] } } },
        headers: { 'if-match': `"${version}"` },
      });
    expect((await write('first', 1)).status).toBe(200);
    const late = await write('second', 1);
    expect(late.status).toBe(412);
    expect(late.problem.current).toMatchObject({ version: 2 });
    expect((await write('second', 2)).value.version).toBe(3);
  });

  it('makes no event of a change that changes nothing', async () => {
    const { owner, review, at } = await place();
    await door.ask('PATCH', at, { as: owner, body: { notes: opinion } });
    const version = await door.version(review);
    await door.ask('PATCH', at, { as: owner, body: { notes: opinion } });
    expect(await door.version(review)).toBe(version);
  });

  it('keeps its notes when the settings are changed', async () => {
    const { owner, review, at } = await place();
    await door.ask('PATCH', at, { as: owner, body: { notes: opinion } });
    const set = await door.ask('PATCH', `/reviews/${review}`, { as: owner, body: { place: 'Port Tavel' } });
    expect(set.value).toMatchObject({ place: 'Port Tavel', codebookVersion: 2 });
    expect((await door.ask<CodebookView>('GET', at, { as: owner })).value.version).toBe(2);
  });
});
