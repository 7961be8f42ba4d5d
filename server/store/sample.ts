import type { ArticleText } from '@/domain/article';
import type { Frozen } from '@/domain/examples/chapters/freezing';
import { sampleReview } from '@/domain/examples/review';
import { frozenText } from '@/domain/freezing';
import type { ReviewEvent } from '@/domain/review-event';
import { type ReviewRecords, recordsOf } from '@/domain/review-state';
import { suggest } from '@/domain/suggest/suggest';
import { database, pool } from './database';
import { sha256 } from './hash';
import { type AuthorizedReview, unsafeReview } from './membership';
import { storeWholeReview } from './whole-review';

const NAME = 'sample';

/** A review to copy: every id and every moment in it is made new in the copy. */
type TemplateData = {
  at: string;
  owner: { id: string; name: string };
  records: ReviewRecords;
  texts: ArticleText[];
  events: ReviewEvent[];
  frozen: Frozen[];
};

/** Makes the sample review and keeps it as the template that every account's copy is made from. */
export async function storeSample(tools: { now: string; newId: () => string }): Promise<void> {
  const owner = { id: tools.newId(), name: 'Owner' };
  const { state, texts, events, snapshot } = sampleReview(owner, { ...tools, sha256, propose: suggest });
  const data: TemplateData = {
    at: tools.now,
    owner,
    records: recordsOf(state),
    texts: [...texts],
    events: [...events],
    frozen: [snapshot],
  };
  const json = JSON.stringify(data);
  await pool().query(
    `INSERT INTO template (name, sha256, data) VALUES ($1, $2, $3::jsonb)
     ON CONFLICT (name) DO UPDATE SET sha256 = EXCLUDED.sha256, data = EXCLUDED.data`,
    [NAME, sha256(json), json],
  );
}

const MOMENT = /"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z"/g;

/** The template with new ids, moments moved so that it was made just now, and this owner. */
function copyOf(
  data: TemplateData,
  owner: { id: string; name: string },
  at: string,
  newId: () => string,
): TemplateData {
  const ids = new Map([[data.owner.id, owner.id]]);
  const shift = Date.parse(at) - Date.parse(data.at);
  const renamed = JSON.stringify(data)
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, (id) => {
      const known = ids.get(id) ?? newId();
      ids.set(id, known);
      return known;
    })
    .replace(MOMENT, (moment) =>
      JSON.stringify(new Date(Date.parse(JSON.parse(moment)) + shift).toISOString()),
    );
  const copy = JSON.parse(renamed) as TemplateData;
  const changes = copy.events.flatMap((event) => event.changes);
  for (const records of [copy.records, ...copy.frozen.map(({ data: { records } }) => records)])
    for (const member of records.member ?? []) if (member.id === owner.id) member.name = owner.name;
  for (const change of changes)
    if (change.noun === 'member' && change.id === owner.id && change.after) change.after.name = owner.name;
  // With other ids and another name in it, what was frozen has another hash.
  for (const { id, data: frozen } of copy.frozen) {
    const hash = sha256(frozenText(frozen));
    for (const snapshot of copy.records.snapshot ?? []) if (snapshot.id === id) snapshot.sha256 = hash;
    for (const change of changes)
      if (change.noun === 'snapshot' && change.id === id && change.after) change.after.sha256 = hash;
  }
  return copy;
}

async function ownCopy(account: string): Promise<string | null> {
  const row = await database().review.findFirst({
    where: {
      isSample: true,
      deletedAt: null,
      members: { some: { accountId: account, role: 'owner', removedAt: null } },
    },
    select: { id: true },
  });
  return row?.id ?? null;
}

/**
 * The account's own private copy of the sample, made at the first call; `reset` puts a fresh one in its place.
 * @throws when the server holds no sample
 */
export async function copySample(
  account: { id: string; name: string },
  options: { at: string; newId: () => string; reset: boolean },
): Promise<AuthorizedReview> {
  const there = await ownCopy(account.id);
  if (there && !options.reset) return unsafeReview(there);
  const { rows } = await pool().query<{ data: TemplateData }>('SELECT data FROM template WHERE name = $1', [
    NAME,
  ]);
  const template = rows[0];
  if (!template) throw new Error('The sample review is not stored on this server.');
  const { records, texts, events, frozen } = copyOf(template.data, account, options.at, options.newId);
  const encoder = new TextEncoder();
  await storeWholeReview({
    owner: account.id,
    records,
    events,
    frozen,
    texts: texts.map((text) => ({ ...text, original: encoder.encode(text.text) })),
  });
  if (there)
    await database().review.update({ where: { id: there }, data: { deletedAt: new Date(options.at) } });
  const review = records.review?.[0];
  if (!review) throw new Error('the sample has no review');
  return unsafeReview(review.id);
}
