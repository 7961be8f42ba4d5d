/**
 * Scrolls each of these claims into sight inside its own column and nowhere else: a third from the top, so that the two
 * of a pair stand beside each other, or (`nearest`) only as far as needed. After the next paint, when the column shows them.
 */
export function revealClaims(claims: readonly string[], where: 'beside' | 'nearest' = 'beside'): void {
  requestAnimationFrame(() => {
    for (const id of claims) {
      const claim = document.querySelector(`[data-column] [data-claim="${CSS.escape(id)}"]`);
      const column = claim?.closest('[data-column-text]');
      if (!claim || !column) continue;
      const frame = column.getBoundingClientRect();
      const box = claim.getBoundingClientRect();
      const margin = 24;
      const inSight = box.top >= frame.top + margin && box.bottom <= frame.bottom - margin;
      if (where === 'nearest' && inSight) continue;
      column.scrollTop += box.top - frame.top - frame.height / 3;
    }
  });
}
