import { anchorOf, type Block, paragraph, type Run } from '../document';
import type { ReportClaim, WrittenText } from '../report';
import { directionOf } from './phrases';

/** As people type it: the middle dot is on few keyboards. */
const REFERENCE = /#(A\d{1,4})[·.](\d{1,6})(?!\d)/g;

function line(text: string, known: ReadonlySet<string>): Run[] {
  const place = { lang: 'und', dir: directionOf(text) };
  const runs: Run[] = [];
  let at = 0;
  for (const found of text.matchAll(REFERENCE)) {
    const name = `${found[1]}·${found[2]}`;
    if (!known.has(name)) continue;
    if (found.index > at) runs.push({ text: text.slice(at, found.index), ...place });
    runs.push({ text: name, ...place, to: anchorOf(name) });
    at = found.index + found[0].length;
  }
  return at < text.length ? [...runs, { text: text.slice(at), ...place }] : runs;
}

/** A text that people wrote, a paragraph for each line; the claims it names lead to the claims table. */
export function writtenBlocks({ text }: WrittenText, claims: readonly ReportClaim[]): Block[] {
  const known = new Set(claims.map(({ name }) => name));
  return text
    .split('\n')
    .filter((each) => each.trim() !== '')
    .map((each) => paragraph(line(each.trim(), known)));
}
