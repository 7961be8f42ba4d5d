import { describe, expect, it } from 'vitest';
import { placeBeside } from './stand-beside';

const view = { width: 800, height: 600 };
const size = { width: 100, height: 30 };
const at = (left: number, top: number) => ({ left, top, width: 40, height: 40 });

describe('a word beside a control', () => {
  it.each([
    ['bottom', { left: 370, top: 346 }],
    ['top', { left: 370, top: 264 }],
    ['right', { left: 446, top: 305 }],
    ['left', { left: 294, top: 305 }],
  ] as const)('stands at the %s, in the middle', (side, place) => {
    expect(placeBeside(at(400, 300), size, side, view)).toEqual(place);
  });

  it('goes to the other side where there is no room', () => {
    expect(placeBeside(at(400, 560), size, 'bottom', view).top).toBe(524);
    expect(placeBeside(at(760, 300), size, 'right', view).left).toBe(654);
    expect(placeBeside(at(400, 4), size, 'top', view).top).toBe(50);
    expect(placeBeside(at(4, 300), size, 'left', view).left).toBe(50);
  });

  it('stays inside the window', () => {
    expect(placeBeside(at(0, 300), size, 'bottom', view).left).toBe(8);
    expect(placeBeside(at(780, 300), size, 'bottom', view).left).toBe(692);
    expect(placeBeside(at(400, 300), { width: 780, height: 30 }, 'right', view).left).toBe(12);
  });
});
