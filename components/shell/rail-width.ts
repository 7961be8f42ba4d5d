/** Remembered in a cookie, so that the server already draws the rail as it was left. */
export const RAIL_COOKIE = 'lateral-rail';

const A_YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Over plain http to another machine browsers keep no cookie store: the rail then starts narrow each time. */
export async function rememberRail(open: boolean): Promise<void> {
  if (!('cookieStore' in window)) return;
  await window.cookieStore.set({
    name: RAIL_COOKIE,
    value: open ? 'open' : 'narrow',
    path: '/',
    sameSite: 'lax',
    expires: Date.now() + A_YEAR_MS,
  });
}
