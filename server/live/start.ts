import { disconnect } from '@/server/store/database';
import { hub, stopHub } from './hub';

/** Starts listening, and lets go of everything on a signal: one open stream would keep the process alive. */
export function startLive(): void {
  if (!process.env.DATABASE_URL) return;
  hub();
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      void stopHub().then(disconnect);
    });
}
