import type { SampleArticle } from '@/domain/examples/sample-article';

/** A4: the wire story that A1's number comes from. It has its cause from an official it does not name. */
export const agencyX: SampleArticle = {
  key: 'A4',
  source: { name: 'Agency X', type: 'agency', url: 'https://agency-x.example' },
  title: 'Forty rescued as ferry and freighter collide off Port Tavel',
  author: null,
  publishedAt: '2024-03-14',
  language: 'en',
  text: `AGX0314-22 · 2nd lead · PORT TAVEL FERRY

Forty rescued as ferry and freighter collide off Port Tavel

PORT TAVEL, March 14 (Agency X) — Forty people were taken off the ferry Lady-Maren and landed at the north quay late on Thursday. Agency X reporters counted them up the steps.

An engine fire had left the freighter Halvard Bay without steering, an official with knowledge of the matter said, asking not to be named.

“She came down on us like a candle on a pond,” Dario Quill, the ferry’s mate, said by telephone. Quill recalled: “The captain called “Hard over!” and I gave her all the wheel there was… Then I counted to four and it was done.”

The rescue ended at 9.30 p.m. Divers will go down at first light. Lt. Cmdr. Rhea Solano of the Coast Guard said before 10 p.m. that the search was over and that no one was missing.

Bram Oster, leader of the boatmen, said in a video on the social network Skerry that his members had “asked nobody’s leave.” The boatman who held the telephone told Agency X the pictures were his and that nothing had been cut.

A preliminary note by the Senn Maritime Board, seen by Agency X, puts visibility at the time at 90 metres. Neither vessel slowed, the note says.

Edda Falk, a maritime lawyer, told Agency X what such a note is worth:

A first note is a photograph taken while running. It is sharp in one corner… Wait for the second before you frame anything.

The master of the freighter, Ilka Brandvold, was questioned for two hours and released. Her employer “does not comment on open investigations,” Halvard Shipping said in a statement.

The operator of the ferry, Senn Lines Ltd., did not answer calls. Its shares closed 3.5 percent lower.

The Board of Trade ruled in 2021 that every ferry over approx. 400 tons must carry a second radar. It was not immediately clear whether the Lady-Maren had one.

Port Tavel, a town of 30,000 on the west coast of the United Cantons (U.C.), is the only crossing to the island. A collision in the same roads in 2011 led the U.C. to close the channel for a month.

The mole light had been reported dark to the harbour office on March 7, a boatman and a harbour pilot said.

(Reporting by Agency X staff in Port Tavel; editing by M. Oduya)

AGX 2214
`,
};
