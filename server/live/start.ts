import { hub, stopHub } from './hub';

/** Starts listening. Returns how to let go of everything: one open stream would keep the process alive. */
export function startLive(): () => Promise<void> {
  hub();
  return stopHub;
}
