import { describe, expect, test } from 'vitest';
import { type LinkValues, linkConflicts } from './link-merging';
import type { LinkChange } from './linking';

const seen: LinkValues = {
  relation: 'conflicts',
  differs: ['number'],
  note: null,
  resolution: 'open',
  resolutionReason: null,
};

describe('what a change of a link would write over', () => {
  test.each<[string, LinkChange, Partial<LinkValues>, string[]]>([
    ['nothing, where only other fields changed', { differs: ['time'] }, { note: 'Hm.' }, []],
    ['the field that both changed', { differs: ['time'] }, { differs: ['place'] }, ['differs']],
    [
      'nothing, where both say the same in another order',
      { differs: ['time', 'place'] },
      { differs: ['place', 'time'] },
      [],
    ],
    [
      'a resolution that came first',
      { resolution: 'superseded' },
      { resolution: 'one_side_in_error', resolutionReason: 'x' },
      ['resolution'],
    ],
    [
      'the same resolution for another reason',
      { resolution: 'superseded', resolutionReason: 'y' },
      { resolution: 'superseded', resolutionReason: 'x' },
      ['resolutionReason', 'resolution'],
    ],
    ['nothing, where nobody changed anything', { note: 'Mine.' }, {}, []],
  ])('%s', (_name, change, theirs, expected) => {
    expect(linkConflicts(seen, change, { ...seen, ...theirs })).toEqual(expected);
  });
});
