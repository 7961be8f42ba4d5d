import { describe, expect, test } from 'vitest';
import {
  again,
  backward,
  beginTrail,
  joined,
  onward,
  skippedOf,
  stepped,
  toLastAnswer,
} from '@/components/link/candidate-trail';

const ABC = ['a', 'b', 'c'];
const open = (...ids: string[]) => new Set(ids);

describe('the way through the queue', () => {
  test('goes from one to the next, and ends when nothing waits', () => {
    const first = onward(beginTrail(ABC), 'answered', open('b', 'c'));
    expect(first.at).toBe('b');
    const last = onward(onward(first, 'answered', open('c')), 'answered', open());
    expect(last.at).toBeNull();
    expect(onward(last, 'answered', open())).toBe(last);
    expect(beginTrail([]).at).toBeNull();
  });

  test('leaves out what others answered meanwhile, and comes round to what waits further up', () => {
    expect(onward(beginTrail(ABC), 'answered', open('c')).at).toBe('c');
    const second = stepped(beginTrail(ABC), 1, open(...ABC));
    expect(onward(onward(second, 'answered', open('a', 'c')), 'answered', open('a')).at).toBe('a');
  });

  test('does not ask twice what was passed over, until it is asked for again', () => {
    const all = open(...ABC);
    const end = ABC.reduce((trail) => onward(trail, 'skipped', all), beginTrail(ABC));
    expect(end.at).toBeNull();
    expect(skippedOf(end)).toEqual(ABC);
    expect(again(end, all)).toMatchObject({ at: 'a', steps: [] });
  });

  test('goes back over each step, the last one first', () => {
    const there = onward(onward(beginTrail(ABC), 'answered', open('b', 'c')), 'skipped', open('b', 'c'));
    const one = backward(there);
    expect(one).toMatchObject({ step: { candidate: 'b', did: 'skipped' }, trail: { at: 'b' } });
    expect(one && backward(one.trail)).toMatchObject({
      step: { did: 'answered' },
      trail: { at: 'a', steps: [] },
    });
    expect(backward(beginTrail(ABC))).toBeNull();
  });

  test('goes back to the last answer over what was passed over since', () => {
    const there = onward(onward(beginTrail(ABC), 'answered', open('b', 'c')), 'skipped', open('b', 'c'));
    expect(toLastAnswer(there)).toMatchObject({ at: 'a', steps: [] });
    expect(toLastAnswer(onward(beginTrail(ABC), 'skipped', open(...ABC)))).toBeNull();
  });

  test('looks around without doing anything, and stays at either end', () => {
    const all = open(...ABC);
    const second = stepped(beginTrail(ABC), 1, all);
    expect(second).toMatchObject({ at: 'b', steps: [] });
    expect(stepped(stepped(second, 1, all), 1, all).at).toBe('c');
    expect(stepped(stepped(second, -1, all), -1, all).at).toBe('a');
    expect(stepped(beginTrail(ABC), 1, open('a', 'c')).at).toBe('c');
  });

  test('puts what came since at the end, and begins with it where nothing was left', () => {
    const there = stepped(beginTrail(ABC), 1, open(...ABC));
    expect(joined(there, ['d', 'a', 'b'])).toMatchObject({ order: ['a', 'b', 'c', 'd'], at: 'b' });
    expect(joined(there, ABC)).toBe(there);
    expect(joined(beginTrail([]), ['d']).at).toBe('d');
  });
});
