import { dropAlternative, keepBeside, preferAlternative } from '@/domain/alternatives';
import * as contract from '@/domain/api/claims';
import { type AttributionInput, attribute, unattribute } from '@/domain/attributing';
import { type ReviewState, stateOf } from '@/domain/review-state';
import type { Ruling } from '@/domain/ruling';
import { type Asker, carryOut } from './change';
import { liveClaim, NO_CLAIM, oneClaim, refuseStaleClaim } from './claims';
import { recipe } from './recipe';

const namesOf = (input: AttributionInput): string[] =>
  [...input.sources, ...(input.chain ?? []), ...(input.origin ? [input.origin] : [])].flatMap((step) =>
    step.name === null ? [] : [step.name],
  );

type Change = { claim: string; names?: string[]; status?: number };

/** Reads a claim, decides on its attribution and commits; who did not see what is there now is refused. */
async function changeOne(
  c: Asker,
  { claim, names = [], status = 200 }: Change,
  rule: (state: ReviewState) => Ruling,
) {
  const found = await liveClaim(c.review, claim, names);
  if (!found) return NO_CLAIM;
  refuseStaleClaim(c, found.records, claim);
  const ruling = rule(stateOf(found.records));
  if (!ruling.ok) return ruling;
  return oneClaim(c, await carryOut(c, found.records, ruling), claim, status);
}

const attributeOne = recipe(contract.attributeClaim, async (c) => {
  const { claim } = c.params;
  const input = { claim, attribution: c.body, by: c.member.id, at: c.now, newId: c.newId };
  return changeOne(c, { claim, names: namesOf(c.body) }, (state) => attribute(state, input));
});

const unattributeOne = recipe(contract.unattributeClaim, async (c) => {
  const { claim } = c.params;
  return changeOne(c, { claim }, (state) => unattribute(state, { claim, by: c.member.id }));
});

const keep = recipe(contract.keepAttributionBeside, async (c) => {
  const { claim } = c.params;
  const input = { claim, attribution: c.body, by: c.member.id, at: c.now, newId: c.newId };
  return changeOne(c, { claim, names: namesOf(c.body), status: 201 }, (state) => keepBeside(state, input));
});

const prefer = recipe(contract.preferAlternative, async (c) => {
  const { claim, alternative } = c.params;
  const input = { claim, alternative, by: c.member.id, newId: c.newId };
  return changeOne(c, { claim }, (state) => preferAlternative(state, input));
});

const drop = recipe(contract.dropAlternative, async (c) => {
  const { claim, alternative } = c.params;
  const input = { claim, alternative, by: c.member.id };
  return changeOne(c, { claim }, (state) => dropAlternative(state, input));
});

export const attributionRecipes = [attributeOne, unattributeOne, keep, prefer, drop];
