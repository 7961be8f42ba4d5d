/**
 * Folds a text for matching only: case, diacritics (Arabic tashkeel among them), tatweel, alef forms and
 * Arabic-Indic digits. Never for anything stored: offsets into the folded text mean nothing outside it.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[\u0671\u0622\u0623\u0625]/g, '\u0627')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .toLocaleLowerCase('und');
}

/** True when every word of the query is somewhere in one of the texts. */
export function matchesQuery(query: string, texts: readonly string[]): boolean {
  const folded = fold(texts.join(' '));
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
