import type { ClientBase } from 'pg';
import type { Change } from '@/domain/review-event';
import type { MemberRecord } from '@/domain/reviewer';

/** What stands where someone was called in by a name that is no more. */
const NOBODY = '@former member';

type Row = { version: number; changes: Change[] };
type Side = Change['before'];

/** Words that call the member in, without the name. */
const withoutName = (text: string, { name, pseudonym }: MemberRecord) =>
  text.replaceAll(`@${name}`, pseudonym === null ? NOBODY : `@${pseudonym}`);

function forget({ noun, id, before, after }: Change, member: MemberRecord): Change {
  const side = (record: Side): Side => {
    if (record === null) return null;
    if (noun === 'member') return id === member.id ? ({ ...record, name: '' } as Side) : record;
    const { text, mentions } = record as unknown as { text: string; mentions: string[] };
    return mentions.includes(member.id) ? ({ ...record, text: withoutName(text, member) } as Side) : record;
  };
  return noun === 'member' || noun === 'message'
    ? ({ noun, id, before: side(before), after: side(after) } as Change)
    : ({ noun, id, before, after } as Change);
}

const NAMES_MEMBER = `$[*] ? ((@.noun == "member" && @.id == $id)
  || (@.noun == "message" && (@.after.mentions[*] == $id || @.before.mentions[*] == $id)))`;

/**
 * Takes a member's name out of a review: from the member, from the words that call them in, and from the history, which
 * otherwise nothing rewrites. What they did stays there under their id. Frozen reports keep the name they were made
 * with: their hash is over it.
 */
export async function forgetName(client: ClientBase, review: string, member: MemberRecord): Promise<void> {
  await client.query(`UPDATE member SET name = '' WHERE review_id = $1 AND id = $2`, [review, member.id]);
  if (member.name === '') return;
  await client.query(
    `UPDATE message SET text = replace(text, '@' || $3, $4) WHERE review_id = $1 AND mentions @> ARRAY[$2::uuid]`,
    [review, member.id, member.name, member.pseudonym === null ? NOBODY : `@${member.pseudonym}`],
  );
  const { rows } = await client.query<Row>(
    `SELECT version, changes FROM review_event WHERE review_id = $1
       AND jsonb_path_exists(changes, '${NAMES_MEMBER}', jsonb_build_object('id', $2::text))`,
    [review, member.id],
  );
  for (const { version, changes } of rows)
    await client.query('UPDATE review_event SET changes = $3::jsonb WHERE review_id = $1 AND version = $2', [
      review,
      version,
      JSON.stringify(changes.map((change) => forget(change, member))),
    ]);
}
