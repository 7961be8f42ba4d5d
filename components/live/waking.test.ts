import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onWaking } from '@/components/live/waking';

const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
const frame = new EventTarget();
let woken = 0;
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', frame);
  page.visibilityState = 'visible';
  woken = 0;
  stop = onWaking(() => {
    woken += 1;
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function turn(to: 'hidden' | 'visible') {
  page.visibilityState = to;
  page.dispatchEvent(new Event('visibilitychange'));
}

test('the network that comes back wakes it', () => {
  frame.dispatchEvent(new Event('online'));
  expect(woken).toBe(1);
});

test('a look at another tab does not, a longer absence does', () => {
  turn('hidden');
  vi.advanceTimersByTime(3_000);
  turn('visible');
  expect(woken).toBe(0);
  turn('hidden');
  vi.advanceTimersByTime(60_000);
  expect(woken).toBe(0);
  turn('visible');
  expect(woken).toBe(1);
});

test('a laptop that slept with the page in front wakes it, and an hour of work does not', () => {
  vi.advanceTimersByTime(3_600_000);
  expect(woken).toBe(0);
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(5_000);
  expect(woken).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect(woken).toBe(1);
});

test('nothing wakes it once it was stopped', () => {
  stop();
  frame.dispatchEvent(new Event('online'));
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(60_000);
  expect(woken).toBe(0);
});
