/** How often something may come, counted in memory: `most` at once, and `perSecond` more as time goes. */
export class Bucket {
  private readonly left = new Map<string, { tokens: number; at: number }>();

  constructor(
    private readonly most: number,
    private readonly perSecond: number,
  ) {}

  /** Takes one for `key`. False when there is none left. */
  take(key: string, now: number): boolean {
    if (this.left.size > 10_000) this.forgetFull(now);
    const tokens = this.tokensOf(key, now);
    this.left.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    return tokens >= 1;
  }

  private tokensOf(key: string, now: number): number {
    const known = this.left.get(key);
    if (!known) return this.most;
    return Math.min(this.most, known.tokens + (Math.max(0, now - known.at) / 1000) * this.perSecond);
  }

  private forgetFull(now: number): void {
    for (const key of this.left.keys()) if (this.tokensOf(key, now) >= this.most) this.left.delete(key);
  }
}
