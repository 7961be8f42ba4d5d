import { describe, expect, it } from 'vitest';
import { goldClaims, goldParts, goldZones } from '@/domain/examples/gold';
import { ARTICLE_KEYS } from '@/domain/examples/sample-article';
import { sampleArticles } from '@/domain/examples/sample-articles';
import { zoneTypeAt } from '@/domain/zone';

describe.each(ARTICLE_KEYS)('the gold of %s', (key) => {
  const { text } = sampleArticles[key];

  it('has every claim where its text stands', () => {
    for (const part of goldParts(key)) expect(text.slice(part.start, part.end)).toBe(part.text);
  });

  it('holds every character that is not white space exactly once', () => {
    const holders = new Array<number>(text.length).fill(0);
    for (const { start, end } of goldParts(key)) {
      for (let i = start; i < end; i++) holders[i] = (holders[i] ?? 0) + 1;
    }
    const wrong = holders.flatMap((count, i) =>
      count === 1 || (count === 0 && /\s/u.test(text.charAt(i))) ? [] : [i],
    );
    expect(wrong).toEqual([]);
  });

  it('leaves out of claims nothing but boilerplate, bullets, comment numbers and commenters’ names', () => {
    for (const part of goldParts(key)) {
      if (part.part !== 'aside' || part.zone === 'boilerplate') continue;
      expect(part.zone).toBe('comment');
      expect(part.text).toMatch(/^(?:•|\p{Nd}+\.|.+ says:|.+ يقول:)$/u);
    }
  });

  it('has no claim in boilerplate, none that begins or ends with white space, a bullet, a number or a name', () => {
    const names = goldZones(key).flatMap((zone) => zone.commenter ?? []);
    for (const claim of goldClaims(key)) {
      expect(claim.zone).not.toBe('boilerplate');
      expect(claim.text).toBe(claim.text.trim());
      expect(claim.text).not.toMatch(/^(?:[•*-]|\p{Nd}+[.)])\s/u);
      for (const name of names) expect(claim.text.startsWith(`${name} `)).toBe(false);
    }
  });

  it('has each claim inside one zone, and zones in order', () => {
    const zones = goldZones(key);
    for (const claim of goldClaims(key)) expect(zoneTypeAt(zones, claim.start, claim.end)).toBe(claim.zone);
    zones.reduce((before, zone) => {
      expect(zone.start).toBeGreaterThanOrEqual(before);
      return zone.end;
    }, 0);
  });

  it('credits every attributed quote and nothing else, with a cue that stands in the claim', () => {
    for (const claim of goldClaims(key)) {
      expect(claim.attribution !== null, claim.text).toBe(claim.kind === 'attributed_quote');
      if (claim.attribution?.cue) expect(claim.text).toContain(claim.attribution.cue);
    }
  });

  it('names speakers as the article does', () => {
    for (const { attribution } of goldClaims(key)) {
      for (const { name } of [...(attribution?.sources ?? []), ...(attribution?.chain ?? [])]) {
        if (name !== null) expect(text).toContain(name);
      }
    }
  });

  it('gives whatever readers wrote to reader comments, whatever it contains', () => {
    for (const claim of goldClaims(key)) {
      expect(claim.kind === 'reader_comment').toBe(claim.zone === 'comment');
    }
  });
});

it('has claims that cross paragraphs, and facts that are hearsay', () => {
  const claims = ARTICLE_KEYS.flatMap((key) => goldClaims(key));
  expect(claims.filter((claim) => claim.text.includes('\n\n')).length).toBeGreaterThanOrEqual(3);
  expect(claims.filter((claim) => claim.hedged).every((claim) => claim.kind === 'reported_fact')).toBe(true);
  expect(claims.filter((claim) => claim.hedged).length).toBeGreaterThanOrEqual(3);
});
