import { describe, expect, it } from 'vitest';
import { suggest } from '@/domain/suggest/suggest';

const LEAD = 'The harbour of Adra was closed on Friday after a storm broke two of its cranes.\n\n';
/** Claims of the body after the lead, as [kind letter, text, sources, via]. */
function read(text: string) {
  const whole = LEAD + text;
  return suggest(whole)
    .claims.filter((c) => c.start >= LEAD.length)
    .map((c) => ({
      kind: c.kind,
      text: whole.slice(c.start, c.end),
      sources: c.attribution?.sources.map((s) => s.name) ?? [],
      types: c.attribution?.sources.map((s) => s.type) ?? [],
      mode: c.attribution?.mode ?? null,
      chain: c.attribution?.chain.map((s) => s.name) ?? [],
      origin: c.attribution?.origin?.name ?? null,
      hedged: c.hedged,
    }));
}
const kinds = (text: string) => read(text).map((c) => c.kind);

describe('direct speech', () => {
  it('gives each sentence of a quotation the speaker named at its end', () => {
    const claims = read('“We saw nothing. Nobody did,” harbour master Nura Adil told the Gazette.');
    expect(claims.map((c) => c.text)).toEqual([
      '“We saw nothing.',
      'Nobody did,” harbour master Nura Adil told the Gazette.',
    ]);
    expect(claims.map((c) => [c.kind, c.sources[0], c.mode])).toEqual(
      Array(2).fill(['attributed_quote', 'Nura Adil', 'direct']),
    );
  });

  it('goes on after the attribution, and stops where the marks close', () => {
    const claims = read(
      '“The cranes are gone,” said Nura Adil, the harbour master. “All of them.” Two ships left on Monday.',
    );
    expect(claims.map((c) => [c.kind, c.sources[0] ?? null])).toEqual([
      ['attributed_quote', 'Nura Adil'],
      ['attributed_quote', 'Nura Adil'],
      ['reported_fact', null],
    ]);
  });

  it('follows an opening mark that closes paragraphs later, with other quotations inside', () => {
    const claims = read(
      '“Adra has always been poor.\n\nIts people call it “the drain” and leave.\n\nNobody repairs the cranes.”\n\nThe mayor left on Monday.',
    );
    expect(claims.map((c) => c.kind)).toEqual([
      'attributed_quote',
      'attributed_quote',
      'attributed_quote',
      'reported_fact',
    ]);
  });

  it('credits an excerpt to the outlet that the line below it names, after a speaker named inside', () => {
    const claims = read(
      '“Adra has always been poor.\n\nThe cranes were rusty, according to Nura Adil.\n\nNobody repaired them.”\n\nFull Gazette article HERE\n\nThe mayor left on Monday.',
    );
    expect(claims.map((c) => [c.kind, c.sources[0] ?? null, c.chain[0] ?? null])).toEqual([
      ['attributed_quote', 'Gazette', null],
      ['attributed_quote', 'Nura Adil', 'Gazette'],
      ['attributed_quote', 'Gazette', null],
      ['excluded', null, null],
      ['reported_fact', null, null],
    ]);
  });

  it('gives a paragraph that opens with a mark again to the same speaker', () => {
    const claims = read('“It was dark,” Nura Adil said. “We ran.\n\n“Then the crane fell.”');
    expect(claims.map((c) => c.sources[0])).toEqual(['Nura Adil', 'Nura Adil', 'Nura Adil']);
  });

  it('reads a block quotation without marks after “told the agency:”', () => {
    const claims = read(
      'Nura Adil, the harbour master of Adra, told Reuters about the cranes:\n\nThe cranes were old. They should have been replaced.\n\nThe port has twelve cranes.',
    );
    expect(claims.map((c) => [c.kind, c.sources[0] ?? null])).toEqual([
      ['attributed_quote', 'Nura Adil'],
      ['attributed_quote', 'Nura Adil'],
      ['attributed_quote', 'Nura Adil'],
      ['reported_fact', null],
    ]);
    expect(claims[1]).toMatchObject({ chain: ['Reuters'], origin: 'Nura Adil' });
  });

  it('leaves scare quotes, names and titles alone', () => {
    expect(
      kinds(
        'The “floating city” of Adra lost two cranes. The navy ran operation “Clear Water” in May. Its film “The Last Crane of the North” opened on Monday.',
      ),
    ).toEqual(Array(3).fill('reported_fact'));
  });

  it('reads quotation marks of other hands', () => {
    expect(read('"We ran," Nura Adil said.')[0]).toMatchObject({ kind: 'attributed_quote', mode: 'direct' });
    expect(read("''We ran to the pier,'' Nura Adil said.")[0]).toMatchObject({
      kind: 'attributed_quote',
      mode: 'direct',
    });
    expect(read('‘We ran to the workers’ pier,’ Nura Adil said.')[0]).toMatchObject({
      kind: 'attributed_quote',
      sources: ['Nura Adil'],
    });
  });
});

describe('reported speech', () => {
  it.each([
    ['Nura Adil said that the cranes were old.', 'Nura Adil'],
    ['The cranes were old, Nura Adil said.', 'Nura Adil'],
    ['The cranes were old, said Nura Adil, the harbour master.', 'Nura Adil'],
    ['According to Nura Adil, the cranes were old.', 'Nura Adil'],
    ['The cranes were old, according to Nura Adil.', 'Nura Adil'],
    ['Nura Adil, 47, a former diver who ran the port for years, said the cranes were old.', 'Nura Adil'],
    ['Last year the harbour master, Nura Adil, warned that the cranes were old.', 'Nura Adil'],
    ['The cranes, Nura Adil said, were old and had not been checked.', 'Nura Adil'],
    ['The Adra Harbour Council ruled that the cranes must go.', 'Adra Harbour Council'],
    ['Nura Adil called on the government to pay for the cranes.', 'Nura Adil'],
    ['Officials say the cranes were old.', 'Officials'],
  ])('%s', (sentence, source) => {
    const claims = read(sentence);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({ kind: 'attributed_quote', sources: [source] });
  });

  it('does not hand the speaker on to the next sentence', () => {
    expect(kinds('Nura Adil said the cranes were old. The port has twelve of them.')).toEqual([
      'attributed_quote',
      'reported_fact',
    ]);
  });

  it('takes acts of speech for events, and what they relay for quotes', () => {
    expect(
      kinds(
        'The guild pledged support to the council. The guild vowed to rebuild the pier. The guild declared war on rust.',
      ),
    ).toEqual(Array(3).fill('reported_fact'));
    expect(kinds('The guild announced that the pier would be rebuilt.')).toEqual(['attributed_quote']);
  });

  it('cuts where kind or speaker changes at a clause boundary', () => {
    expect(
      read('The pier was closed on Monday, and Nura Adil said it would stay closed.').map((c) => [
        c.kind,
        c.text,
      ]),
    ).toEqual([
      ['reported_fact', 'The pier was closed on Monday,'],
      ['attributed_quote', 'and Nura Adil said it would stay closed.'],
    ]);
    const [conceded, said] = read(
      'Although believed lost at sea in the storm, the tug is safe, the harbour master affirmed.',
    );
    expect(conceded).toMatchObject({ kind: 'reported_fact', hedged: true, sources: [] });
    expect(said).toMatchObject({
      kind: 'attributed_quote',
      text: 'the tug is safe, the harbour master affirmed.',
    });
  });

  it('keeps “X,” said Y in one claim', () => {
    expect(read('“The pier is closed,” said Nura Adil.')).toHaveLength(1);
  });

  it('tells hearsay from facts and from quotes', () => {
    expect(read('The tug has reportedly sunk. It is believed to have carried nine men.')).toMatchObject([
      { kind: 'reported_fact', hedged: true, sources: [] },
      { kind: 'reported_fact', hedged: true, sources: [] },
    ]);
  });

  it('does not take the author for a source', () => {
    expect(kinds('As I have argued before, we should scrap the cranes.')).toEqual(['opinion']);
  });
});

describe('who speaks', () => {
  it('resolves surnames, roles, pronouns and reports to whom the text named', () => {
    const claims = read(
      'Harbour minister Sami Dorr said the pier was safe. The minister said it would open soon. Dorr told reporters the work was done. He added that it was cheap.\n\nAn Adra Port Authority report found that it was not. The report says that three bolts were missing.',
    );
    expect(claims.map((c) => c.sources[0])).toEqual([
      'Sami Dorr',
      'Sami Dorr',
      'Sami Dorr',
      'Sami Dorr',
      expect.stringContaining('Port Authority report'),
      'Adra Port Authority report',
    ]);
  });

  it('knows the types of speakers', () => {
    const type = (sentence: string) => read(sentence)[0]?.types[0];
    expect(type('A source who asked not to be named said the pier was unsafe.')).toBe('anonymous_person');
    expect(type('Residents said the pier was unsafe.')).toBe('group');
    expect(type('The ministry said the pier was unsafe.')).toBe('organisation');
    expect(type('A dock worker said the pier was unsafe.')).toBe('described_person');
    expect(type('A study published in May found that the pier was unsafe.')).toBe('document');
    expect(type('Reuters reported that the pier was unsafe.')).toBe('agency');
    expect(type('The Adra Times reported that the pier was unsafe.')).toBe('outlet');
  });

  it('follows layers: leader, video, network, report', () => {
    const [, claim] = read(
      'The pier fell, according to a Reuters report. A guild leader said in a video posted on Twitter that the pier would be rebuilt, according to the report.',
    );
    expect(claim).toMatchObject({
      sources: ['a guild leader'],
      chain: ['video', 'Twitter', 'Reuters report'],
      origin: 'a guild leader',
    });
  });

  it('splits two sources', () => {
    expect(read('The pier has fallen, according to a video and a resident.')[0]).toMatchObject({
      sources: ['a video', 'a resident'],
      types: ['video', 'described_person'],
    });
  });
});

describe('other scripts', () => {
  it('reads Arabic reports, with an emoji before them', () => {
    const claims = read(
      '🌊 العاصفة.\n\nقال وزير النقل سامي النجار إن الميناء مغلق. «لم نر شيئا كهذا»، قال الصياد كريم بدر. غرقت ثلاثة قوارب، بحسب خفر السواحل. وأكد الوزير أن العمل جار.',
    );
    expect(claims.slice(1).map((c) => c.sources[0])).toEqual([
      'سامي النجار',
      'كريم بدر',
      'خفر السواحل',
      'سامي النجار',
    ]);
  });

  it('reads Cyrillic reports', () => {
    const claims = read(
      '«Мы не видели такого шторма», — сказал рыбак Карим Бадр. Министр Самир Наджар заявил, что порт закрыт. По словам министра, три лодки затонули. Якобы погибли двое.',
    );
    expect(claims.map((c) => c.sources[0] ?? null)).toEqual([
      'Карим Бадр',
      'Самир Наджар',
      'Самир Наджар',
      null,
    ]);
    expect(claims.at(-1)).toMatchObject({ kind: 'reported_fact', hedged: true });
  });
});
