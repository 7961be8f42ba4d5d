import {
  anonymous,
  body,
  boilerplate,
  credited,
  described,
  document,
  excluded,
  fact,
  type GoldZone,
  headline,
  named,
  organisation,
  outlet,
  video,
} from '@/domain/examples/gold-reading';

const quill = named('Dario Quill');
const falk = named('Edda Falk');
const note = document('A preliminary note by the Senn Maritime Board');

/** A4, read by a person. What the agency saw and counted itself is its own voice. */
export const agencyXGold: readonly GoldZone[] = [
  boilerplate('AGX0314-22 · 2nd lead · PORT TAVEL FERRY'),
  headline(fact('Forty rescued as ferry and freighter collide off Port Tavel')),
  body(
    excluded('PORT TAVEL, March 14 (Agency X) —'),
    fact('Forty people were taken off the ferry Lady-Maren and landed at the north quay late on Thursday.'),
    fact('Agency X reporters counted them up the steps.'),
    credited(
      'indirect',
      anonymous,
      'said',
      'An engine fire had left the freighter Halvard Bay without steering, an official with knowledge of the matter said, asking not to be named.',
    ),
    credited(
      'direct',
      quill,
      'said',
      '“She came down on us like a candle on a pond,” Dario Quill, the ferry’s mate, said by telephone.',
    ),
    credited(
      'direct',
      quill,
      'recalled',
      'Quill recalled: “The captain called “Hard over!” and I gave her all the wheel there was…',
    ),
    credited('direct', quill, null, 'Then I counted to four and it was done.”'),
    fact('The rescue ended at 9.30 p.m.'),
    fact('Divers will go down at first light.'),
    credited(
      'indirect',
      named('Rhea Solano'),
      'said',
      'Lt. Cmdr. Rhea Solano of the Coast Guard said before 10 p.m. that the search was over and that no one was missing.',
    ),
    credited(
      'mixed',
      named('Bram Oster'),
      'said',
      'Bram Oster, leader of the boatmen, said in a video on the social network Skerry that his members had “asked nobody’s leave.”',
      [video, outlet('Skerry')],
    ),
    credited(
      'indirect',
      described('The boatman who held the telephone'),
      'told',
      'The boatman who held the telephone told Agency X the pictures were his and that nothing had been cut.',
    ),
    credited(
      'indirect',
      note,
      'puts',
      'A preliminary note by the Senn Maritime Board, seen by Agency X, puts visibility at the time at 90 metres.',
    ),
    credited('indirect', note, 'says', 'Neither vessel slowed, the note says.'),
    credited(
      'direct',
      falk,
      'told',
      'Edda Falk, a maritime lawyer, told Agency X what such a note is worth:\n\nA first note is a photograph taken while running.',
    ),
    credited('direct', falk, null, 'It is sharp in one corner…'),
    credited('direct', falk, null, 'Wait for the second before you frame anything.'),
    fact('The master of the freighter, Ilka Brandvold, was questioned for two hours and released.'),
    credited(
      'mixed',
      organisation('Halvard Shipping'),
      'said',
      'Her employer “does not comment on open investigations,” Halvard Shipping said in a statement.',
    ),
    fact('The operator of the ferry, Senn Lines Ltd., did not answer calls.'),
    fact('Its shares closed 3.5 percent lower.'),
    credited(
      'indirect',
      organisation('The Board of Trade'),
      'ruled',
      'The Board of Trade ruled in 2021 that every ferry over approx. 400 tons must carry a second radar.',
    ),
    fact('It was not immediately clear whether the Lady-Maren had one.'),
    fact(
      'Port Tavel, a town of 30,000 on the west coast of the United Cantons (U.C.), is the only crossing to the island.',
    ),
    fact('A collision in the same roads in 2011 led the U.C. to close the channel for a month.'),
    credited(
      'indirect',
      [described('a boatman'), described('a harbour pilot')],
      'said',
      'The mole light had been reported dark to the harbour office on March 7, a boatman and a harbour pilot said.',
    ),
  ),
  boilerplate('(Reporting by Agency X staff in Port Tavel; editing by M. Oduya)', 'AGX 2214'),
];
