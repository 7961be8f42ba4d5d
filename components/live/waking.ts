/** Hidden for shorter than this, a page is taken to have kept its stream. */
const SHORT_MS = 10_000;
/** How often the clock is looked at, and how far it may have jumped before the machine must have slept. */
const TICK_MS = 5_000;
const SLEPT_MS = 20_000;

/**
 * Calls `wake` when a stream that looks open may long be dead: the network is back, the page comes to the front after a
 * while or out of the back/forward cache, or the clock has jumped, as it does while a laptop sleeps. Returns the way to
 * stop.
 */
export function onWaking(wake: () => void): () => void {
  const gone = new AbortController();
  const { signal } = gone;
  let hiddenAt: number | null = null;
  let ticked = Date.now();
  window.addEventListener('online', wake, { signal });
  window.addEventListener('pageshow', (event) => (event.persisted ? wake() : undefined), { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') hiddenAt = Date.now();
      else if (hiddenAt !== null && Date.now() - hiddenAt > SHORT_MS) wake();
    },
    { signal },
  );
  const tick = setInterval(() => {
    const jumped = Date.now() - ticked > SLEPT_MS;
    ticked = Date.now();
    // A page in the background is ticked rarely: that is no sleep, and it wakes when it comes to the front.
    if (jumped && document.visibilityState === 'visible') wake();
  }, TICK_MS);
  return () => {
    gone.abort();
    clearInterval(tick);
  };
}
