import { describe, expect, it } from 'vitest';
import { claimQuery, replaced, triggerAt } from './trigger';

const at = (marked: string) => {
  const caret = marked.indexOf('|');
  return triggerAt(marked.replace('|', ''), caret);
};

describe('what is being typed at the caret', () => {
  it.each([
    ['@|', '@', ''],
    ['Look @Ra|', '@', 'Ra'],
    ['@Amira M|', '@', 'Amira M'],
    ['(@نور|', '@', 'نور'],
    ['#|', '#', ''],
    ['as #A2|', '#', 'A2'],
    ['as #a2.1|', '#', 'a2.1'],
    ['as #2·1| says', '#', '2·1'],
  ])('%s', (marked, sign, query) => {
    expect(at(marked)).toMatchObject({ sign, query });
  });

  it.each(['a|', 'mail@example|', '#hashtag|', '@ |', '@Ra\n|', '@a@|', `@${'x'.repeat(60)}|`])(
    'is nothing in %j',
    (marked) => {
      expect(at(marked)).toBeNull();
    },
  );

  it('becomes what was chosen, with one space after it', () => {
    const text = 'Ask @ra about it';
    const trigger = triggerAt(text, 7);
    expect(trigger && replaced(text, trigger, '@Rafael Kint')).toEqual({
      text: 'Ask @Rafael Kint about it',
      caret: 17,
    });
  });

  it('is asked for as claims are named', () => {
    expect(['', 'a2', '2.1', 'A12·'].map(claimQuery)).toEqual(['A', 'A2', 'A2·1', 'A12·']);
  });
});
