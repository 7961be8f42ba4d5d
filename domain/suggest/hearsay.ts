/** Hedges: words that weaken a report without saying who made it ("reportedly", "is believed to"). */

const ENGLISH =
  /\b(?:reportedly|allegedly|purportedly|supposedly|ostensibly|rumou?red(?= to| that|,)|(?:is|are|was|were|been|be|being|though|although|while)\s(?:also |still |now |widely |long |generally |commonly |once )?(?:believed|thought|said|reported|alleged|suspected|rumou?red|understood|presumed|assumed|feared|claimed|held)\s(?:to\b|of\b|dead\b|killed\b|captured\b|missing\b|in\b|responsible\b|that\b)|suspected of\b|(?:though|although|while)\s(?:long |once |widely )?(?:believed|thought|presumed|feared|reported)\b|it (?:is|was|has been) (?:also |widely |now )?(?:believed|thought|said|reported|alleged|suspected|rumou?red|understood|feared|claimed)|unconfirmed (?:reports?|accounts?|claims?)|according to (?:unconfirmed|some) (?:reports|accounts)|rumou?rs? (?:has|have|had|say|said|that|of)|word (?:is|has it) that|there (?:are|were|have been) (?:unconfirmed )?(?:reports|claims|rumou?rs) (?:of|that))/i;
const ARABIC =
  /(?:يُعتقد|يعتقد أن|ويعتقد|ويُعتقد|يُزعم|يزعم أن|يقال إن|ويقال|يُقال|يُشتبه|يشتبه|أنباء غير مؤكدة|تقارير غير مؤكدة|شائعات|أفادت أنباء|ترددت أنباء|تواردت أنباء)/;
const CYRILLIC =
  /(?:^|[\s«"(,])(?:якобы|по слухам|предположительно|сообщается|как сообщается|по некоторым данным|по неподтвержд[её]нным данным|считается, что|предполагается, что|говорят, что|по непроверенным данным)/iu;

/** The hedge in a sentence, as written, or null. Reads its first 2,000 units. */
export function hedgeIn(sentence: string): string | null {
  const head = sentence.slice(0, 2_000);
  const match = ENGLISH.exec(head) ?? ARABIC.exec(head) ?? CYRILLIC.exec(head);
  return match ? match[0].replace(/^[\s«"(,]+/, '').trim() : null;
}
