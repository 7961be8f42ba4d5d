import { describe, expect, it } from 'vitest';
import { stepFrom } from './grid-step';

const size = { rows: 30, columns: 4 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });
const from = { row: 5, column: 2 };

describe('a step in the grid', () => {
  it.each([
    ['ArrowDown', 6, 2],
    ['ArrowUp', 4, 2],
    ['ArrowRight', 5, 3],
    ['ArrowLeft', 5, 1],
    ['Home', 5, 0],
    ['End', 5, 3],
    ['PageDown', 15, 2],
    ['PageUp', 0, 2],
  ])('%s leads to row %i, column %i', (key, row, column) => {
    expect(stepFrom(from, size, press(key), false)).toEqual({ row, column });
  });

  it('goes the way the eye goes from right to left', () => {
    expect(stepFrom(from, size, press('ArrowRight'), true)).toEqual({ row: 5, column: 1 });
    expect(stepFrom(from, size, press('ArrowLeft'), true)).toEqual({ row: 5, column: 3 });
  });

  it('stops at the edges, and leaves every other key alone', () => {
    expect(stepFrom({ row: 29, column: 3 }, size, press('ArrowDown'), false)).toEqual({ row: 29, column: 3 });
    expect(stepFrom(from, size, press('End', true), false)).toEqual({ row: 29, column: 3 });
    expect(stepFrom(from, size, press('Home', true), false)).toEqual({ row: 0, column: 0 });
    expect(stepFrom(from, size, press('a'), false)).toBeNull();
  });
});
