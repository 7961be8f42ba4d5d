import type { SampleArticle } from '@/domain/examples/sample-article';

/**
 * A3: a blog that re-posts most of A1 inside one pair of quotation marks, adds its own opinion, and lets its
 * readers comment. The page states a date two years after the event.
 */
export const breakwater: SampleArticle = {
  key: 'A3',
  source: { name: 'The Breakwater', type: 'blog', url: 'https://the-breakwater.example' },
  title: 'Ahoy, Nobody – Who Was Minding the Light at Port\u00A0Tavel…',
  author: null,
  publishedAt: '2026-03-16',
  language: 'en',
  text: `March 16, 2026

Ahoy, Nobody – Who Was Minding the Light at Port\u00A0Tavel…

🚢 Two ships, one channel, and a harbour office that cannot find it’s own lamp.

From the Harbour Herald:

“Forty people were taken off the ferry Lady Maren after she collided with the freighter Halvard Bay in the roads on Thursday evening, according to Agency X. The ferry had left the north quay at 18:40, the harbour office log shows, with 19\u00A0cars on her lower deck.

“We had nine boats in the water within a quarter of an hour. Nobody waited to be asked,” harbour master Ines Calder told the Herald. Calder, whose windows look straight down the fairway, said the freighter “was where she should not have been.”

An official who asked not to be named told Agency X that an engine fire had left the Halvard Bay unable to steer. The light on the Tavel Mole had been dark since last week.

Passengers were walked to the fish hall, where the parish of St. Brannoc had put out soup and dry coats. It was the calmest rescue the roads have seen in a generation.

The boatmen’s union announced that its members would take no fee for the night’s work, and the harbour office said moorings would be free until Monday.”

Full Harbour Herald story HERE

As I wrote in

The Lamp Goes Out: A Keeper’s Son Remembers

a town never thinks of its lamp until the night it is dark.

Let us be plain. A port that leaves its light unlit for a week has put a price on its passengers – and found them cheap. There is nothing in that office worth a ferry ticket. except the view, and on Thursday the view was fog. plain luck did the rest. The lamp on the Tavel Mole was last serviced in 2016.

The minister will hold his inquiry, the inquiry will hold its breath, and by summer they will have improved…ahem…raised the fares.\u00A0 Somebody should resign, and we all know who – but nobody will

9 Responses to Ahoy, Nobody – Who Was Minding the Light at Port\u00A0Tavel…

  1. Shame. Not one of them will lose a night’s sleep over this……


  2. portwatcher77 says:

    nobody checks those lifeboats. I serviced three of them in January, and the release pins were painted solid.

      • gullible_no_more says:

        Which three?? And who did you tell


        • portwatcher77 says:

          Nice try. I still have to eat in this town.

  3. mrs_kettle says:

    🚢🍲 My brother-in-law ladled the soup that night and he counted forty-one bowls, not forty and not thirty-eight. Do the papers ever ask a cook?
    People forget that the Maren carries two apprentices who are on no list. The owners know it, the union knows it, and the coast guard (bless them) will know it by Christmas.

      • Clowns, the lot of them.

About Author`,
};
