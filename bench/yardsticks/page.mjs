/** What every yardstick page shares: its article, and how it tells that something is painted. */

const data = JSON.parse(document.getElementById('article').textContent);
export const { text, claims } = data;

/** Paragraphs as [start, end) of the text, with the claims inside each. */
export function paragraphs() {
  const found = [];
  let at = 0;
  let claim = 0;
  for (const part of text.split('\n\n')) {
    const end = at + part.length;
    const inside = [];
    while (claim < claims.length && claims[claim].end <= end) inside.push(claims[claim++]);
    found.push({ start: at, end, claims: inside });
    at = end + 2;
  }
  return found;
}

/** Resolves when the frame after now has been painted. */
export const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Offers the page to the bench: `all` has been painted when this is called. */
export function offer(one) {
  window.bench = { allPainted: performance.now(), one };
}

/** Milliseconds of script, and until painted, that `work` takes. */
export async function timed(work) {
  const began = performance.now();
  await work();
  const script = performance.now() - began;
  await painted();
  return { script, painted: performance.now() - began };
}
