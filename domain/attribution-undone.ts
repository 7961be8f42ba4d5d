import {
  ATTRIBUTION_FIELDS,
  type AttributionAlternative,
  type AttributionField,
  type AttributionRecord,
  alternativesOf,
  answerOf,
} from './attribution';
import { canonical } from './canonical';
import type { ChangeOf } from './review-event';

type Sides = Pick<ChangeOf<'attribution'>, 'before' | 'after'>;

const same = (x: unknown, y: unknown) =>
  JSON.stringify(canonical(x ?? null)) === JSON.stringify(canonical(y ?? null));

const fieldsChanged = (before: AttributionRecord, after: AttributionRecord): AttributionField[] =>
  ATTRIBUTION_FIELDS.filter((field) => !same(before[field], after[field]));

const byId = (record: AttributionRecord | null) =>
  new Map(alternativesOf(record).map((one) => [one.id, one]));

/** The answers kept beside that a change added, removed or rewrote, by id. */
function besideChanged({ before, after }: Sides): string[] {
  const [then, since] = [byId(before), byId(after)];
  return [...new Set([...then.keys(), ...since.keys()])].filter((id) => !same(then.get(id), since.get(id)));
}

/** Does what a change did to an attribution still stand? Only the fields and answers that it changed are looked at. */
export function attributionStands(now: AttributionRecord | null, { before, after }: Sides): boolean {
  if (!now || !after) return now === after;
  const fields = before ? fieldsChanged(before, after) : ATTRIBUTION_FIELDS;
  const beside = byId(now);
  const since = byId(after);
  return (
    fields.every((field) => same(now[field], after[field])) &&
    besideChanged({ before, after }).every((id) => same(beside.get(id), since.get(id)))
  );
}

/** The answers beside of now, with those that a change touched as they were before it. */
function besideBack(now: AttributionRecord, sides: Sides): AttributionAlternative[] {
  const then = byId(sides.before);
  const touched = new Set(besideChanged(sides));
  const kept = alternativesOf(now).flatMap((one) => {
    if (!touched.has(one.id)) return [one];
    const was = then.get(one.id);
    return was ? [was] : [];
  });
  const here = new Set(kept.map(({ id }) => id));
  return [...kept, ...[...then.values()].filter(({ id }) => touched.has(id) && !here.has(id))];
}

/**
 * An attribution with what a change did to it taken back, field by field: what others wrote into it since stays. An
 * answer that others kept beside one that goes takes its place.
 */
export function attributionBack(now: AttributionRecord | null, sides: Sides): AttributionRecord | null {
  const { before, after } = sides;
  if (!now) return before;
  const beside = besideBack(now, sides);
  const about = { claim: now.claim, article: now.article };
  if (!before) {
    const [next, ...rest] = beside;
    return next ? { ...about, ...answerOf(next), alternatives: rest } : null;
  }
  if (!after) return { ...about, ...answerOf(before), alternatives: beside };
  const given = Object.fromEntries(fieldsChanged(before, after).map((field) => [field, before[field]]));
  const untouched = now.by === after.by && now.at === after.at;
  const author = untouched ? { by: before.by, at: before.at } : {};
  return { ...now, ...given, ...author, alternatives: beside };
}
