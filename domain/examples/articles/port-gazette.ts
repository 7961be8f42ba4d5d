import type { SampleArticle } from '@/domain/examples/sample-article';

/** A2: the other local paper. It credits the coast guard, and corrects a figure it printed before. */
export const portGazette: SampleArticle = {
  key: 'A2',
  source: { name: 'Port Gazette', type: 'site', url: 'https://port-gazette.example' },
  title: 'All thirty-eight aboard the Lady Maren are safe, says coast guard',
  author: 'Petra Lindqvist',
  publishedAt: '2024-03-15',
  language: 'en',
  text: `All thirty-eight aboard the Lady Maren are safe, says coast guard

Friday 15 March 2024, updated at 21:10

Screen Shot 2024-03-15 at 6.12.47 PM
The Lady Ma ren back at the north quay on Friday morning, her bow plates dented
P. Lindqvist / Port Gazette

Thirty-eight people were brought ashore from the ferry Lady Maren, the coast guard said on Friday. That is two fewer than first reported.

The two vessels lost sight of each other in a bank of fog that came in just after sunset, the coast guard’s duty log says.

Odile Renner, who commutes to the island of Senn, remembers glancing at the kiosk clock as the ramp came up: twenty to seven.

Renner told the Gazette about the minutes after the impact:

There was one long scrape and then the lamps went… After that everybody talked at once. A boy lent me his coat and would not have it back

The car ramp jammed half open for several minutes, according to a video seen by the Gazette and another passenger.

14-03-24 TBU says %22every boat%22 went out

In a video on Skerry, Bram Oster, who leads the Tavel Boatmen’s Union (TBU), said that “every boat that floats” had gone out, Agency X reported. The TBU has quarrelled with the harbour office for years.

Tomas Wray, foreman at the ice house, says he counted four trawlers, three pilot cutters and a pair of launches passing his window.



Those on board were described as cold but cheerful. The freighter is believed to have let go her anchor too late.

“We followed the [ferry’s] bell until we could touch her,” said skipper Una Thorsby of the trawler Patience. “Then we held her up like a drunk uncle at a wedding.”

The “old lady’s” captain, Jonas Ferrand, stayed aboard until the pumps came. In the storm of November 1987, 19 fishing boats were driven onto the same sands.

Mr. Pell, the transport minister, has not named anyone to lead the inquiry he promised. His ministry recieved the port’s own safety report in January. The report warned that the mole light was failing, a clerk who has read it told the Gazette.

Port Tavel was lucky, and should not mistake luck for seamanship.

The Halvard Bay was built in 1994 and carries timber.\u00A0 (read more)

Correction: An earlier version of this story, which relied on a wire service, gave the number of people rescued as forty.

Print Friendly version

2 Comments

  • Aske D. says:

    I stood on the mole that night, and the Coastguard’s launch passed me at ten to seven going the wrong way! Somebody should ask them why… or have they “lost” that page of the log too?


Harbour weather



Tide tables

Classified advertisements`,
};
