import * as contract from '@/domain/api/share-links';
import { refuse } from '@/domain/ruling';
import { mayReadFrozen } from '@/server/store/frozen-report';
import { insertShareLink, revoke, shareLinksOf } from '@/server/store/share-links';
import { answer } from './answer';
import { recipe } from './recipe';

/** Who shares a frozen report reads it themselves: in a blind review, not before their own passes. */
const make = recipe(
  contract.makeShareLink,
  async (c) => {
    if (!(await mayReadFrozen(c.review, c.member.id)))
      return refuse(
        403,
        'blind',
        'A frozen report shows what the others said. Finish your own passes first.',
      );
    const id = c.newId();
    const made = { id, snapshot: c.params.snapshot, by: c.member.id, at: c.now };
    const secret = await insertShareLink(c.review, made);
    const link = (await shareLinksOf(c.review, c.member.id)).find((each) => each.id === id);
    if (secret === null || !link)
      return refuse(404, 'not-found', 'There is no such snapshot here, or it was withdrawn.');
    return answer(201, { ...link, path: `/r/${secret}` });
  },
  { once: true, rate: 'invite' },
);

const list = recipe(contract.listShareLinks, async (c) =>
  answer(200, { items: await shareLinksOf(c.review, c.member.id), nextCursor: null }),
);

const remove = recipe(contract.revokeShareLink, async (c) =>
  (await revoke(c.review, c.params.link, c.now))
    ? answer(204, undefined)
    : refuse(404, 'not-found', 'There is no such link here, or it was revoked before.'),
);

export const shareLinkRecipes = [make, list, remove];
