import type { Phrase } from '@/domain/suggest/noun-phrases';
import type { ReportingVerb } from '@/domain/suggest/reporting-verbs';
import type { Word } from '@/domain/suggest/words';

const MINDS = new Set(
  'believe think feel hope fear suspect expect doubt consider worry foresee anticipate reckon accept conclude assume'.split(
    ' ',
  ),
);

const NOBODY =
  /^(?:this|that|it|these|those|one|anyone|anybody|nobody|someone|few|none|which|what|everyone|you|i|we)$/;

/** Saying these does them: events, unless what was said is told as a clause or quoted. */
export const SPEECH_ACTS = new Set(
  'vow pledge promise threaten swear declare refuse agree decline offer volunteer apologize thank endorse'.split(
    ' ',
  ),
);

/**
 * Whether a clause after the verb is somebody's word: a mouth always, a mind where it is said to hold a view ("believes"),
 * a thing that shows something only where it is a named or described source and not "this" or "it".
 */
export function relays(words: readonly Word[], verb: ReportingVerb, subject: Phrase): boolean {
  const first = words[subject.from];
  const alone = subject.from === subject.to;
  const nobody = first !== undefined && alone && NOBODY.test(first.lower) && first.lower !== 'which';
  const says =
    verb.groups.has('clause') ||
    verb.groups.has('directive') ||
    verb.groups.has('asked') ||
    verb.groups.has('label');
  if (says && !verb.groups.has('thought')) return !nobody || first?.lower === 'it';
  if (verb.groups.has('thought')) return MINDS.has(verb.lemma) && !nobody;
  return !nobody;
}
