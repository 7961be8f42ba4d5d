import type { ArticleText } from '@/domain/article';
import type { ReviewState } from '@/domain/review-state';
import type { Report, ReportClaim, ReportLink, ReportOptions } from './report';
import { refersToText, stepText } from './sections/phrases';
import { FACET_WORD, INDEPENDENCE_WORD, RELATION_WORD } from './words';

/** How much of the text before and after is quoted at first, and at most, in UTF-16 code units. */
const CONTEXT = 32;
const MOST_CONTEXT = 512;

type Json = { readonly [key: string]: unknown };
type Place = { text: string; sha256: string };

const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** A place that does not stand between the halves of a surrogate pair: the one before, or `at` itself. */
const whole = (text: string, at: number) => (isLow(text.charCodeAt(at)) ? at - 1 : at);

/** Does this stand once in the text? */
function isOnce(text: string, part: string): boolean {
  const first = text.indexOf(part);
  return first >= 0 && text.indexOf(part, first + 1) < 0;
}

type Quoted = { text: string; start: number; end: number; hidden?: readonly string[] };

/** How far around a place may be quoted: up to a name that must not leave, and never further than `MOST_CONTEXT`. */
function roomAround({ text, start, end, hidden = [] }: Quoted): { from: number; to: number } {
  let from = Math.max(0, start - MOST_CONTEXT);
  let to = Math.min(text.length, end + MOST_CONTEXT);
  for (const name of hidden) {
    const before = text.slice(Math.max(0, from - name.length), start).lastIndexOf(name);
    if (before >= 0) from = Math.max(from, Math.max(0, from - name.length) + before + name.length);
    const after = text.slice(end, to + name.length).indexOf(name);
    if (after >= 0) to = Math.min(to, end + after);
  }
  return { from, to };
}

/**
 * `TextQuoteSelector` of the Web Annotation Data Model: the words themselves, with as much around them as makes the
 * place the only one.
 * @param hidden names that what stands around may not tell: it ends before them
 */
export function quoteSelector(quoted: Quoted): Json {
  const { text, start, end } = quoted;
  const exact = text.slice(start, end);
  const room = roomAround(quoted);
  for (let context = CONTEXT; ; context *= 2) {
    const prefix = text.slice(whole(text, Math.max(room.from, start - context)), start);
    const suffix = text.slice(end, whole(text, Math.min(room.to, end + context)));
    const all = start - context <= room.from && end + context >= room.to;
    if (all || isOnce(text, prefix + exact + suffix))
      return { type: 'TextQuoteSelector', exact, prefix, suffix };
  }
}

/**
 * Counts Unicode code points before offsets of one text, as `TextPositionSelector` has its positions. Offsets (UTF-16
 * code units) are best asked in ascending order: each is counted on from the last.
 */
export function codePoints(text: string): (offset: number) => number {
  let at = 0;
  let points = 0;
  return (offset) => {
    if (offset < at) {
      at = 0;
      points = 0;
    }
    for (; at < offset; at++) if (!isLow(text.charCodeAt(at))) points++;
    return points;
  };
}

/** What commenters call themselves in the texts, longest first. */
function commenterNames(state: ReviewState): string[] {
  const names = [...state.zones.values()].flatMap(({ zones }) =>
    zones.flatMap(({ commenter }) => commenter ?? []),
  );
  return [...new Set(names)].filter((name) => name.length > 1).sort((x, y) => y.length - x.length);
}

const MACHINE = { type: 'Software', name: 'Lateral' };
const creator = (name: string | null): Json => (name === null ? MACHINE : { type: 'Person', name });
const said = (purpose: string, value: string, more: Json = {}): Json => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
  ...more,
});

function describing({ attribution, origin }: ReportClaim): Json[] {
  if (!attribution) return origin ? [said('describing', `Origin: ${origin}`)] : [];
  const { speakers, via, mode, cue, hedged, refersTo, by, at } = attribution;
  const lines = [
    speakers.length > 0 ? `Speaker: ${speakers.map(stepText).join('; ')}` : null,
    via.length > 0 ? `Via: ${via.map(stepText).join(' → ')}` : null,
    origin ? `Origin: ${origin}` : null,
    speakers.length > 0 ? `Speech: ${mode}${cue ? ` (“${cue}”)` : ''}` : null,
    hedged ? 'Hedged wording' : null,
    refersTo ? `Refers to: ${refersToText(refersTo)}` : null,
  ].filter((line) => line !== null);
  return lines.length > 0
    ? [said('describing', lines.join('\n'), { creator: creator(by), created: at })]
    : [];
}

function classifying(claim: ReportClaim): Json[] {
  const settled = claim.kind ? [said('classifying', claim.kind.replaceAll('_', '-'))] : [];
  const judged = claim.judgements.map(({ reviewer, kind, reason, at }) =>
    said('assessing', `${kind.replaceAll('_', '-')}${reason ? `: ${reason}` : ''}`, {
      creator: creator(reviewer),
      created: at,
    }),
  );
  return [...settled, ...judged];
}

/** A collection of one page: the form in which annotations travel together. */
function collection(report: Report, items: readonly Json[]): Json {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:sha256:${report.header.dataHash}`,
    type: 'AnnotationCollection',
    label: report.header.question,
    generator: { type: 'Software', name: report.header.tool },
    generated: report.header.generatedAt,
    total: items.length,
    first: {
      id: `urn:sha256:${report.header.dataHash}#page-1`,
      type: 'AnnotationPage',
      partOf: `urn:sha256:${report.header.dataHash}`,
      startIndex: 0,
      items,
    },
  };
}

/**
 * The review as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one for each claim of the report, with
 * its kind, judgements and attribution, and one for each link, with two targets. Positions are Unicode code points, end
 * excluded. Texts themselves are not part of it: a target's source is the hash of the stored text.
 */
export function webAnnotations(
  report: Report,
  state: ReviewState,
  {
    texts,
    commenters,
  }: { texts: Readonly<Record<string, ArticleText>>; commenters: ReportOptions['commenters'] },
): Json {
  const hidden = commenters === 'names' ? [] : commenterNames(state);
  const placeOf = new Map<string, Place>();
  const points = new Map<string, (offset: number) => number>();
  const targets = new Map<string, Json>();

  const target = (claim: ReportClaim): Json => {
    const record = state.claim.get(claim.id);
    const article = record?.article ?? '';
    let place = placeOf.get(article);
    if (!place) {
      const stored = texts[article];
      place = { text: stored?.text ?? '', sha256: state.article.get(article)?.sha256 ?? '' };
      placeOf.set(article, place);
      points.set(article, codePoints(place.text));
    }
    const { text, sha256 } = place;
    const { start, end } = claim;
    const count = points.get(article) ?? codePoints(text);
    // Without its text (it was not given) a claim can still be quoted, though not placed.
    const selector: Json[] =
      text.slice(start, end) === claim.text
        ? [
            { type: 'TextPositionSelector', start: count(start), end: count(end) },
            quoteSelector({ text, start, end, hidden }),
          ]
        : [{ type: 'TextQuoteSelector', exact: claim.text }];
    return { source: `urn:sha256:${sha256}`, selector };
  };

  const claims = report.claims.map((claim): Json => {
    const made = target(claim);
    targets.set(claim.name, made);
    return {
      id: `urn:uuid:${claim.id}`,
      type: 'Annotation',
      motivation: 'classifying',
      creator: creator(claim.split.by),
      ...(claim.split.at ? { created: claim.split.at } : {}),
      label: claim.name,
      body: [
        ...classifying(claim),
        ...describing(claim),
        ...(claim.decision?.reason
          ? [
              said('commenting', claim.decision.reason, {
                creator: creator(claim.decision.by),
                created: claim.decision.at,
              }),
            ]
          : []),
      ],
      target: made,
    };
  });

  const link = (each: ReportLink): Json => ({
    id: `urn:uuid:${each.id}`,
    type: 'Annotation',
    motivation: 'linking',
    creator: creator(each.by),
    created: each.at,
    label: `${each.a.name} ${RELATION_WORD[each.relation]} ${each.b.name}`,
    body: [
      said('classifying', each.relation),
      ...each.differs.map((facet) => said('tagging', FACET_WORD[facet])),
      ...(each.relation === 'corroborates'
        ? [said('describing', INDEPENDENCE_WORD[each.independence.value])]
        : []),
      ...(each.note ? [said('commenting', each.note)] : []),
    ],
    target: [each.a.name, each.b.name].map((name) => targets.get(name)),
  });
  const links = [
    ...report.conflicts,
    ...Object.values(report.corroborations).flat(),
    ...report.uncounted,
  ].filter(({ a, b }) => targets.has(a.name) && targets.has(b.name));

  return collection(report, [...claims, ...links.map(link)]);
}
