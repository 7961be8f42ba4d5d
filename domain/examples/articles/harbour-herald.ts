import type { SampleArticle } from '@/domain/examples/sample-article';

/** A1: a local paper with a named author. Its forty comes from Agency X; nobody and nothing in it is real. */
export const harbourHerald: SampleArticle = {
  key: 'A1',
  source: { name: 'Harbour Herald', type: 'site', url: 'https://harbour-herald.example' },
  title: 'Ferry and freighter collide off Port Tavel, forty brought to\u00A0safety',
  author: 'Lena Marsh',
  publishedAt: '2024-03-15',
  language: 'en',
  text: `Ferry and freighter collide off Port Tavel, forty brought to\u00A0safety

By Lena Marsh, harbour correspondent
15 March 2024

Berth No. 4, Port Tavel
Harbour Herald Archive

PORT TAVEL – Forty people were taken off the ferry Lady Maren after she collided with the freighter Halvard Bay in the roads on Thursday evening, according to Agency X.

The ferry had left the north quay at 18:40, the harbour office log shows, with 19\u00A0cars on her lower deck.

“We had nine boats in the water within a quarter of an hour. Nobody waited to be asked,” harbour master Ines Calder told the Herald.

Calder, whose windows look straight down the fairway, said the freighter “was where she should not have been.”

An official who asked not to be named told Agency X that an engine fire had left the Halvard Bay unable to steer. The light on the Tavel Mole had been dark since last week.


Brig. Gen. Halden Roe, who runs Civil Protection, reached the quay at eight with U.C. and island crews. Roe at once ordered operation “Clear Fairway.” It ended shortly before midnight.

Passengers were walked to the fish hall, where the parish of St. Brannoc had put out soup and dry coats. Nine of them were treated for cuts and cold, and all nine slept at home, Dr. Maud Ellery said.

It was the calmest rescue the roads have seen in a generation.

Asked what she had seen from her desk, Calder put it more simply: “A sea full of friends.”

“I heard the [freighter] blow twice, and after that only the bell,” said deckhand Piet Lammers. He was still holding somebody else’s umbrella.

The transport minister, Aldous Pell, pledged an inquiry. Although the ferry was at first believed lost, she never stopped answering the radio, the minister insisted.

The boatmen’s union announced that its members would take no fee for the night’s work, and the harbour office said moorings would be free until Monday.

Senn Lines, which runs the crossing, cancelled its Friday sailings. By morning a queue of lorries reached back to the customs shed; the coast road was, in the words of one driver, “a car park with a view.”

The Halvard Bay was towed to the coal pier, where the police sealed her bridge. She will not sail again soon.

[See also: The Herald’s guide to the winter timetable]

Ferry and freighter collide off Port Tavel, forty brought to\u00A0safety

Print this page

Lena Marsh has covered the harbour for the Herald since 2009 and rows to work.

Tags: , , , ,
`,
};
