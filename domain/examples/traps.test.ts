import { describe, expect, it } from 'vitest';
import { goldClaims, goldZones } from '@/domain/examples/gold';
import type { ArticleKey } from '@/domain/examples/sample-article';
import { sampleArticles } from '@/domain/examples/sample-articles';

type Trap = readonly [what: string, article: ArticleKey, pattern: RegExp];

/** What real articles contain: each is in one of the five texts, so that whoever works on them meets it. */
const traps: Record<string, readonly Trap[]> = {
  'sentences and marks': [
    ['an abbreviated rank before a name', 'A1', /Brig\. Gen\. Halden Roe/],
    ['a dotted country before a small letter', 'A1', /with U\.C\. and island crews/],
    ['an abbreviated saint and doctor', 'A1', /St\. Brannoc[\s\S]*Dr\. Maud Ellery/],
    ['an abbreviation before a number', 'A1', /No\. 4/],
    [
      'an hour that ends its sentence, and one that does not',
      'A4',
      /9\.30 p\.m\. Divers[\s\S]*10 p\.m\. that/,
    ],
    ['an abbreviated company before a comma', 'A4', /Ltd\., did/],
    ['a decimal point, and an abbreviation before a figure', 'A4', /3\.5 percent[\s\S]*approx\. 400/],
    ['an abbreviated title in Arabic', 'A5', /ورأى د\. سليم/],
    ['a comma inside the closing mark', 'A1', /asked,” harbour/],
    ['a full stop inside the closing mark of a name', 'A1', /“Clear Fairway\.” It/],
    ['an exclamation mark and closing mark inside a sentence', 'A4', /“Hard over!” and/],
    ['an ellipsis inside a quotation, a sentence after it', 'A2', /went… After/],
    ['an ellipsis inside a sentence', 'A3', /improved…ahem…raised/],
    ['an ellipsis before a small letter', 'A2', /them why… or/],
    ['a doubled ellipsis at the end', 'A3', /this……$/m],
    ['a headline that ends in an ellipsis', 'A3', /^Ahoy.*…$/m],
    ['a stray full stop', 'A3', /ticket\. except the view/],
    ['a sentence that starts with a small letter', 'A3', /fog\. plain luck/],
    ['a comment that starts with a small letter', 'A3', /^ {4}nobody checks/m],
    ['a paragraph with no final mark', 'A3', /but nobody will$/m],
    ['a quotation with no final mark', 'A2', /have it back$/m],
    ['spaced dashes', 'A3', /passengers – and found/],
    ['a wide dash in a dateline', 'A4', /\(Agency X\) — Forty/],
    ['a semicolon where the kind changes', 'A1', /customs shed; the coast road was, in the words of/],
    ['a sentence that runs over three paragraphs', 'A3', /As I wrote in\n\n.+\n\na town never/],
    ['Arabic marks', 'A5', /الطويلة؟ لا يبدو ذلك،/],
  ],
  'speech and attribution': [
    [
      'a two-sentence quotation credited only at its end',
      'A1',
      /“We had[^.”]+\. Nobody[^.”]+,” harbour master Ines Calder told/,
    ],
    ['a quotation after a colon', 'A1', /more simply: “A sea/],
    ['a block quotation without marks', 'A2', /after the impact:\n\nThere was[^“”]+have it back\n/],
    ['nested marks of the same kind', 'A4', /“The captain called “Hard over!” and[^“”]+”/],
    ['editorial brackets inside a quotation', 'A1', /“I heard the \[freighter\]/],
    ['bracketed boilerplate', 'A1', /^\[See also: .+\]$/m],
    ['a possessive inside the closing mark', 'A2', /“old lady’s” captain/],
    ['an editorial bracket with a possessive', 'A2', /\[ferry’s\] bell/],
    ['a name in marks that is no speech', 'A1', /operation “Clear/],
    ['a scare quote', 'A2', /they “lost” that page/],
    [
      'layers: leader, video, network, agency, outlet',
      'A2',
      /video on Skerry, Bram Oster, who leads.+Agency X reported/,
    ],
    ['layers in Arabic', 'A5', /شبكة «سكيري».+برام أوستر.+وكالة إكس/],
    [
      'two sources in one attribution',
      'A2',
      /according to a video seen by the Gazette and another passenger/,
    ],
    ['two people in one attribution', 'A4', /a boatman and a harbour pilot said/],
    ['a back-reference to a person', 'A1', /, the minister insisted/],
    ['a back-reference to a document', 'A2', /The report warned/],
    [
      'a fact nobody said, and a second half somebody did',
      'A1',
      /Although .+ lost, she .+ the minister insisted/,
    ],
    ['two speakers in one sentence', 'A1', /union announced that .+, and the harbour office said/],
    ['a sentence after speech that is not speech', 'A1', /Lammers\. He was still holding/],
    ['a speech act', 'A1', /pledged an inquiry/],
    ['relayed content', 'A4', /ruled in 2021 that/],
    ['hearsay', 'A2', /is believed to have/],
    ['hearsay in Arabic', 'A5', /أنباء غير مؤكدة/],
    ['a speaker nobody names', 'A4', /an official with knowledge of the matter said, asking not to be named/],
    ['a speech verb without a speaker', 'A2', /were described as/],
  ],
  'reader comments': [
    ['numbered', 'A3', /^ {2}1\. Shame[\s\S]*^ {2}2\. portwatcher77 says:/m],
    ['numbered in Arabic-Indic digits', 'A5', /^ {2}١\. /m],
    ['bulleted', 'A2', /^ {2}• Aske D\. says:$/m],
    ['nested by indentation', 'A3', /^ {2}2\. [\s\S]*^ {6}• gullible[\s\S]*^ {8}• portwatcher77/m],
    ['without an author', 'A3', /^ {6}• Clowns/m],
    ['with invective', 'A3', /Clowns, the lot of them/],
    ['with a question', 'A3', /Which three\?\?/],
    ['with a factual claim', 'A3', /release pins were painted solid/],
    ['with a factual claim that has a number', 'A3', /counted forty-one bowls/],
    ['with several paragraphs', 'A3', /ask a cook\?\n {4}People forget/],
  ],
  boilerplate: [
    ['a caption', 'A2', /her bow plates dented\n/],
    ['a broken word in a caption', 'A2', /Lady Ma ren/],
    ['a credit', 'A2', /^P\. Lindqvist \/ Port Gazette$/m],
    ['a dateline', 'A1', /^PORT TAVEL – /m],
    ['an image file name with a time in it', 'A2', /at 6\.12\.47 PM/],
    ['an escaped image name between paragraphs', 'A2', /\n14-03-24 .+%22every boat%22.+\n/],
    ['a print link', 'A2', /^Print /m],
    ['an empty tag list', 'A1', /^Tags: , , , ,$/m],
    ['an empty tag list in Arabic', 'A5', /^الوسوم: ، ، ،$/m],
    ['“About Author”', 'A3', /^About Author$/m],
    ['“(read more)” on the line of a claim', 'A2', /timber\..+\(read more\)$/m],
    ['an author’s bio that is a full sentence', 'A1', /^Lena Marsh has covered .+\.$/m],
    ['the desk’s credits', 'A4', /^\(Reporting by .+\)$/m],
    ['headings of a side column', 'A2', /^Tide tables$/m],
  ],
  'dates and characters': [
    ['a day that hangs on a date not given', 'A1', /on Thursday evening/],
    ['a relative week', 'A1', /since last week/],
    ['a relative evening', 'A4', /late on Thursday/],
    ['a relative week to come, in Arabic', 'A5', /الأسبوع المقبل/],
    ['curly quotation marks', 'A1', /[“”’]/],
    ['guillemets', 'A5', /«[^»]+»/],
    ['no-break spaces', 'A1', /\u00A0/],
    ['a no-break space before a space', 'A2', /\u00A0 /],
    ['a typo to keep', 'A2', /recieved/],
    ['a wrong apostrophe to keep', 'A3', /find it’s own/],
    ['single blank lines', 'A1', /\S\n\n\S/],
    ['several blank lines', 'A2', /\S\n\n\n\n\S/],
    ['no blank line between blocks', 'A2', /PM\nThe Lady/],
    ['Arabic-Indic digits', 'A5', /[٠-٩]/],
    ['Arabic vowel signs', 'A5', /[\u064B-\u0652]/],
    ['a character outside the basic plane', 'A3', /[\u{10000}-\u{10FFFF}]/u],
  ],
};

const text = (key: ArticleKey) => sampleArticles[key].text;
const claim = (key: ArticleKey, opening: string) => {
  const found = goldClaims(key).find((c) => c.text.startsWith(opening));
  if (!found) throw new Error(`no claim of ${key} opens with “${opening}”`);
  return found;
};

describe.each(Object.entries(traps))('the sample articles have traps of %s', (_, rows) => {
  it.each(rows)('%s (%s)', (_what, article, pattern) => {
    expect(text(article)).toMatch(pattern);
  });
});

describe('the sample articles have traps that span them', () => {
  it('a mark that closes four paragraphs later, with other quotations inside', () => {
    const a3 = text('A3');
    const opens = a3.indexOf('“Forty people');
    const closes = a3.indexOf('until Monday.”') + 'until Monday.'.length;
    const excerpt = a3.slice(opens + 1, closes);
    expect(a3[closes]).toBe('”');
    expect(excerpt.match(/\n\n/g)).toHaveLength(4);
    expect(excerpt.match(/“/g)?.length).toBe(excerpt.match(/”/g)?.length);
    expect(excerpt).toContain('“');
  });

  it('an Arabic mark that closes two paragraphs later', () => {
    const a5 = text('A5');
    const opens = a5.indexOf('«غطّى');
    expect(a5.slice(opens, a5.indexOf('»', opens)).match(/\n\n/g)).toHaveLength(2);
  });

  it.each([
    ['A2', /^(\d+) Comments$/m],
    ['A3', /^(\d+) Responses to/m],
    ['A5', /^([٠-٩]+) تعليقات$/m],
  ] as const)('a comment count of %s that differs from the comments present', (key, heading) => {
    const stated = text(key).match(heading)?.[1] ?? '';
    const count = stated.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
    const present = goldZones(key).filter((zone) => zone.type === 'comment').length;
    expect(Number(count)).toBeGreaterThan(present);
    expect(present).toBeGreaterThan(0);
  });

  it('six reader comments on the blog, nested, one without a name', () => {
    const comments = goldZones('A3').filter((zone) => zone.type === 'comment');
    expect(comments.map((zone) => zone.depth)).toEqual([0, 0, 1, 2, 0, 1]);
    expect(comments.map((zone) => zone.commenter)).toContain(null);
  });

  it('a headline repeated further down', () => {
    for (const key of ['A1', 'A3'] as const) {
      expect(text(key).split(sampleArticles[key].title)).toHaveLength(3);
    }
  });

  it('a page date years away from the event', () => {
    expect(sampleArticles.A3.publishedAt?.slice(0, 4)).toBe('2026');
    expect(sampleArticles.A4.publishedAt).toBe('2024-03-14');
  });

  it('texts with and without a newline at their end', () => {
    const ends = Object.values(sampleArticles).map((article) => article.text.endsWith('\n'));
    expect(ends).toContain(true);
    expect(ends).toContain(false);
  });

  it('several names for one ship, one service and one union', () => {
    const all = Object.values(sampleArticles)
      .map((article) => article.text)
      .join('\n');
    for (const name of ['Lady Maren', 'Lady-Maren', 'the Maren', '“old lady’s”', 'ليدي مارين']) {
      expect(all).toContain(name);
    }
    for (const name of ['the coast guard', 'Coast Guard', 'Coastguard', 'خفر السواحل'])
      expect(all).toContain(name);
    for (const name of ['The boatmen’s union', 'Tavel Boatmen’s Union', 'TBU']) expect(all).toContain(name);
  });

  it('claims that corroborate each other with almost no word in common', () => {
    const pairs = [
      [claim('A1', '“We had nine boats'), claim('A2', 'Tomas Wray')],
      [claim('A1', 'The ferry had left'), claim('A2', 'Odile Renner')],
    ] as const;
    for (const [one, other] of pairs) {
      const words = (of: string) => new Set(of.toLowerCase().match(/[\p{L}\d]{4,}/gu));
      const others = words(other.text);
      expect([...words(one.text)].filter((word) => others.has(word))).toEqual([]);
    }
  });

  it('the same number in unrelated events', () => {
    expect(claim('A1', 'The ferry had left').text).toContain('19\u00A0cars');
    expect(claim('A2', 'In the storm').text).toContain('19 fishing boats');
  });

  it('a claim after an emoji, where UTF-16 units and characters count differently', () => {
    const { start } = claim('A3', '“Forty people');
    expect([...text('A3').slice(0, start)].length).toBeLessThan(start);
  });

  it('between 350 and 900 words each', () => {
    for (const article of Object.values(sampleArticles)) {
      const words = article.text.split(/\s+/u).filter(Boolean).length;
      expect(words, article.key).toBeGreaterThanOrEqual(350);
      expect(words, article.key).toBeLessThanOrEqual(900);
    }
  });
});
