import { MAX_ARTICLE_LENGTH } from '@/domain/article';
import { boilerplateReason } from '@/domain/suggest/boilerplate';
import type { ProposedZone } from '@/domain/suggest/proposal';
import { readZones } from '@/domain/suggest/zones';
import type { Zone, ZoneType } from '@/domain/zone';
import type { Page } from './reader/page.mjs';

/** An article as it will be stored: `zones` in order, apart, in UTF-16 code units of `text`. */
export type Assembled = { text: string; zones: Zone[]; leftOut: number };

const GAP = '\n\n';

/** What can be stored: no NUL, no half characters, line ends as LF. */
const clean = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '')
    .replaceAll('\0', '')
    .toWellFormed()
    .trim();

/** The line a comment is signed with, as pages show it; none where nobody's name is known. */
function signature({ author, time }: Page['comments'][number]): string {
  if (!author) return '';
  return `${[author, time].filter(Boolean).join(' · ')}\n`;
}

/**
 * The text of a page: its blocks, then below a heading its reader comments, each after the line it is signed with; and
 * the zones, by what the page marked up, and where it says nothing by what the lines themselves say.
 * Comments that the longest article does not hold are left out and counted.
 */
export function assemble(page: Page): Assembled {
  let text = '';
  const put = (words: string) => {
    if (text !== '') text += GAP;
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  const blocks = page.blocks.flatMap(({ text: words, type }) => {
    const written = clean(words);
    return written === '' ? [] : [{ type, ...put(written) }];
  });
  const zones = zonesOf(text, blocks, page.title);
  const comments = page.comments.map((comment) => ({ ...comment, text: clean(comment.text) }));
  const heading = clean(page.commentHeading ?? '') || 'Comments';
  let leftOut = 0;
  for (const [i, comment] of comments.entries()) {
    const words = `${clean(signature(comment)) ? `${clean(signature(comment))}\n` : ''}${comment.text}`;
    const needed = words.length + GAP.length + (i === 0 ? heading.length + GAP.length : 0);
    if (leftOut > 0 || text.length + needed > MAX_ARTICLE_LENGTH) {
      leftOut++;
      continue;
    }
    if (i === 0) zones.push({ ...put(heading), type: 'boilerplate' });
    const commenter = comment.author ? clean(comment.author).slice(0, 200).toWellFormed() : null;
    zones.push({ ...put(words), type: 'comment', commenter, depth: comment.depth });
  }
  return { text, zones, leftOut };
}

/**
 * A line such as “Comment” may be a cell of a table or a heading of the article. What stands below it is taken for
 * reader comments only where most of them are signed; else it is what its own lines say, mostly body.
 */
function withoutDoubtfulComments(text: string, read: readonly ProposedZone[]): ProposedZone[] {
  const first = read.findIndex(({ type }) => type === 'comment');
  const comments = read.filter(({ type }) => type === 'comment');
  const signed = comments.filter(({ commenter }) => commenter);
  if (first < 0 || signed.length * 2 >= comments.length) return [...read];
  return read.map((zone, i) => {
    const { start, end } = zone;
    if (i < first - 1) return zone;
    const isFurniture = boilerplateReason(text.slice(start, Math.min(end, start + 400))) !== null;
    return { start, end, type: isFurniture ? 'boilerplate' : 'body' };
  });
}

type Placed = { start: number; end: number; type: 'headline' | 'body' | 'caption' };

/** Zones that stay single: two headlines and two comments are two things said. */
const SINGLE: readonly ZoneType[] = ['headline', 'comment'];

/** The zones of the article itself. Captions and headings are what the page marks as such; the rest is read by the lines. */
function zonesOf(text: string, blocks: readonly Placed[], title: string | null): Zone[] {
  const read = withoutDoubtfulComments(text, readZones(text, title));
  const zones: Zone[] = [];
  const add = (zone: Zone) => {
    const last = zones.at(-1);
    if (last?.type === zone.type && !SINGLE.includes(zone.type)) last.end = zone.end;
    else zones.push(zone);
  };
  let at = 0;
  for (const { start, end, type } of blocks) {
    while (at < read.length && (read[at]?.end ?? 0) <= start) at++;
    const found = read[at];
    if (found?.type === 'comment' && found.start <= start) {
      if (zones.at(-1)?.start !== found.start)
        zones.push({
          start: found.start,
          end: found.end,
          type: 'comment',
          commenter: found.commenter ?? null,
          depth: found.depth ?? 0,
        });
      continue;
    }
    if (type === 'caption' || (type === 'headline' && found?.type !== 'boilerplate')) {
      add({ start, end, type });
      continue;
    }
    for (let i = at; i < read.length && (read[i]?.start ?? 0) < end; i++) {
      const zone = read[i];
      if (!zone) break;
      const inside = { start: Math.max(start, zone.start), end: Math.min(end, zone.end) };
      if (zone.type === 'comment')
        add({
          ...inside,
          end: zone.end,
          type: 'comment',
          commenter: zone.commenter ?? null,
          depth: zone.depth ?? 0,
        });
      else add({ ...inside, type: zone.type });
    }
  }
  return zones;
}
