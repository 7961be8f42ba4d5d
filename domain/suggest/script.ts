export type Script = 'arabic' | 'cyrillic' | 'latin';

/** The script most letters of the first 400 units are written in. */
export function scriptOf(sentence: string): Script {
  const head = sentence.slice(0, 400);
  if (!/[\u0400-\u07ff\ufb50-\ufeff]/.test(head)) return 'latin';
  const arabic = head.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const cyrillic = head.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = head.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (arabic > latin && arabic >= cyrillic) return 'arabic';
  return cyrillic > latin ? 'cyrillic' : 'latin';
}

/** Arabic letters without vowel marks and tatweel, with one alef, yeh and heh: how words are looked up and compared. */
export function foldArabic(word: string): string {
  return word
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
}
