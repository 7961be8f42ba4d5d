import * as contract from '@/domain/api/statements';
import { stateOf } from '@/domain/review-state';
import {
  changeStatement,
  createStatement,
  gatherClaim,
  releaseClaim,
  removeStatement,
} from '@/domain/stating';
import { statementRecords } from '@/server/store/records';
import { answer } from './answer';
import { type Changed, carryOut, refuseStale, shownTo } from './change';
import { recipe } from './recipe';

function oneStatement(done: Changed, id: string, status = 200) {
  const statement = done.state.statement.get(id);
  if (!statement) throw new Error('a statement that was just changed is not there');
  const { deletedAt: _, ...view } = statement;
  return answer(status, { ...view, reviewVersion: done.reviewVersion, event: done.event });
}

const create = recipe(contract.createStatement, async (c) => {
  const claims = c.body.claims.map((m) => m.claim);
  const records = await statementRecords(c.review, claims);
  const id = c.newId();
  const ruling = createStatement(stateOf(records), { ...c.body, id });
  return ruling.ok ? oneStatement(await carryOut(c, records, ruling), id, 201) : ruling;
});

const list = recipe(contract.listStatements, async (c) => {
  const shown = shownTo(c.member.id, stateOf(await statementRecords(c.review, [])));
  const items = [...shown.statement.values()].map(({ deletedAt: _, ...view }) => view);
  return answer(200, { items, nextCursor: null });
});

const change = recipe(contract.changeStatement, async (c) => {
  const id = c.params.statement;
  const records = await statementRecords(
    c.review,
    (c.body.claims ?? []).map((m) => m.claim),
  );
  const there = records.statement?.find((s) => s.id === id);
  refuseStale(c.ifMatch, there?.version, () => there);
  const ruling = changeStatement(stateOf(records), { statement: id, ...c.body });
  return ruling.ok ? oneStatement(await carryOut(c, records, ruling), id) : ruling;
});

const gather = recipe(contract.gatherClaim, async (c) => {
  const { statement, claim } = c.params;
  const records = await statementRecords(c.review, [claim]);
  const there = records.statement?.find((s) => s.id === statement);
  refuseStale(c.ifMatch, there?.version, () => there);
  const { gist } = c.body;
  const ruling = gatherClaim(stateOf(records), {
    statement,
    claim,
    ...(gist === undefined ? {} : { gist: gist?.trim() ?? null }),
  });
  return ruling.ok ? oneStatement(await carryOut(c, records, ruling), statement) : ruling;
});

const release = recipe(contract.releaseClaim, async (c) => {
  const { statement, claim } = c.params;
  const records = await statementRecords(c.review, [claim]);
  const there = records.statement?.find((s) => s.id === statement);
  refuseStale(c.ifMatch, there?.version, () => there);
  const ruling = releaseClaim(stateOf(records), { statement, claim });
  return ruling.ok ? oneStatement(await carryOut(c, records, ruling), statement) : ruling;
});

const remove = recipe(contract.removeStatement, async (c) => {
  const records = await statementRecords(c.review, []);
  const there = records.statement?.find((s) => s.id === c.params.statement);
  refuseStale(c.ifMatch, there?.version, () => there);
  const ruling = removeStatement(stateOf(records), { statement: c.params.statement, at: c.now });
  if (!ruling.ok) return ruling;
  const { reviewVersion, event } = await carryOut(c, records, ruling);
  return answer(200, { reviewVersion, event });
});

export const statementRecipes = [create, list, change, gather, release, remove];
