import { agencyXGold } from '@/domain/examples/gold/agency-x';
import { bawabatAlMinaGold } from '@/domain/examples/gold/bawabat-al-mina';
import { breakwaterGold } from '@/domain/examples/gold/breakwater';
import { harbourHeraldGold } from '@/domain/examples/gold/harbour-herald';
import { portGazetteGold } from '@/domain/examples/gold/port-gazette';
import type { GoldPart, GoldZone } from '@/domain/examples/gold-reading';
import type { ArticleKey } from '@/domain/examples/sample-article';
import { sampleArticles } from '@/domain/examples/sample-articles';
import type { Span } from '@/domain/span';
import type { Zone, ZoneType } from '@/domain/zone';

/**
 * The five articles as a person reads them: zones, claims, kinds and speakers, in the order of the text. Made by
 * reading and never by running the splitter, so that proposals can be measured against it.
 */
export const gold: Readonly<Record<ArticleKey, readonly GoldZone[]>> = {
  A1: harbourHeraldGold,
  A2: portGazetteGold,
  A3: breakwaterGold,
  A4: agencyXGold,
  A5: bawabatAlMinaGold,
};

/** A stretch of the gold with its place in the article, in UTF-16 code units. */
export type LocatedPart = GoldPart & Span & { readonly zone: ZoneType };
export type GoldClaim = Extract<LocatedPart, { part: 'segment' }>;

type Located = { readonly zones: readonly Zone[]; readonly parts: readonly LocatedPart[] };

/**
 * Finds every stretch of an article's gold in its text. Each has to follow the one before with nothing but white
 * space between: a gold that skips or alters a character throws, and says where.
 */
function locate(key: ArticleKey): Located {
  const { text } = sampleArticles[key];
  const zones: Zone[] = [];
  const parts: LocatedPart[] = [];
  let at = 0;
  for (const { type, commenter, depth, parts: stretches } of gold[key]) {
    const first = parts.length;
    for (const part of stretches) {
      while (/\s/u.test(text.charAt(at))) at++;
      if (!text.startsWith(part.text, at)) {
        throw new Error(
          `${key} at ${at}: the text has “${text.slice(at, at + 40)}”, the gold “${part.text}”`,
        );
      }
      const end = at + part.text.length;
      parts.push({ ...part, zone: type, start: at, end });
      at = end;
    }
    const start = parts[first]?.start ?? at;
    zones.push({ start, end: at, type, ...(type === 'comment' ? { commenter, depth } : {}) });
  }
  if (text.slice(at).trim()) throw new Error(`${key}: the gold ends before “${text.slice(at, at + 40)}”`);
  return { zones, parts };
}

const located = new Map<ArticleKey, Located>();
function locatedOnce(key: ArticleKey): Located {
  const known = located.get(key) ?? locate(key);
  located.set(key, known);
  return known;
}

export const goldZones = (key: ArticleKey): readonly Zone[] => locatedOnce(key).zones;
/** Every non-blank stretch of the article, asides included. */
export const goldParts = (key: ArticleKey): readonly LocatedPart[] => locatedOnce(key).parts;
/** The claims and the excluded segments, in order. */
export const goldClaims = (key: ArticleKey): readonly GoldClaim[] =>
  goldParts(key).filter((part): part is GoldClaim => part.part === 'segment');
