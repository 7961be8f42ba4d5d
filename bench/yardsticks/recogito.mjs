/** @recogito/text-annotator over the plain text: every claim an annotation. It draws what is in view. */
import { createTextAnnotator } from '@recogito/text-annotator';
import { claims, offer, painted, text, timed } from './page.mjs';

const root = document.getElementById('root');
root.style.whiteSpace = 'pre-wrap';
root.textContent = text;
const annotator = createTextAnnotator(root, { renderer: 'SPANS' });

const annotation = ({ start, end }, id) => ({
  id: `claim-${id}`,
  bodies: [],
  target: { annotation: `claim-${id}`, selector: [{ start, end, quote: text.slice(start, end) }] },
});

/** Its drawing is put off to a later frame: wait until there is something to see. */
const drawn = async (enough) => {
  for (let frames = 0; frames < 600 && !enough(); frames++) await painted();
};
const spans = () => document.querySelectorAll('.r6o-annotation').length;

annotator.setAnnotations(claims.map(annotation));
await drawn(() => spans() > 0);
await painted();

offer(async () => {
  const before = spans();
  return timed(async () => {
    annotator.addAnnotation(annotation({ start: 0, end: 10 }, 'new'));
    await drawn(() => spans() > before);
  });
});
