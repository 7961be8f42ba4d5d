import { describe, expect, it } from 'vitest';
import { type ClaimText, rankCandidates, scoreCandidate, termStatistics } from '@/domain/suggest/links';

const claim = (id: string, text: string, ...speakers: string[]): ClaimText => ({ id, text, speakers });
const CLAIMS = [
  claim('a', 'The ferry Halcyon sank off Adra with forty passengers aboard.', 'Nura Adil'),
  claim('b', 'Halcyon, a ferry, went down near Adra carrying 38 passengers.'),
  claim('c', 'The council of Adra met on Monday to discuss the budget.'),
  claim('d', 'غرقت العبّارة هالسيون قرب عدرا وعلى متنها ٤٠ راكبا.'),
  claim('e', 'The ferry Halcyon did not sink, the coast guard said.'),
  claim('f', 'Wheat prices rose again.'),
];
const [a, b, c, d, e, f] = CLAIMS as [ClaimText, ClaimText, ClaimText, ClaimText, ClaimText, ClaimText];
const statistics = termStatistics(CLAIMS);
const codes = (x: ClaimText, y: ClaimText) => scoreCandidate(x, y, statistics)?.reasons.map((r) => r.code);

describe('candidates for a link', () => {
  it('ranks claims about the same event first and leaves out what shares nothing', () => {
    expect(
      rankCandidates(a, [b, c, d, e, f], 3)
        .map((r) => r.id)
        .slice(0, 2)
        .sort(),
    ).toEqual(['b', 'e']);
    expect(scoreCandidate(a, f, statistics)).toBeNull();
  });

  it('reads forty, 40 and ٤٠ as one number, and says so in the words of the texts', () => {
    const across = scoreCandidate(a, d, statistics);
    expect(across).toMatchObject({ relation: 'corroborates' });
    expect(across?.reasons).toContainEqual({ code: 'same_number', words: ['forty'] });
  });

  it('proposes a conflict where one number differs or one side denies', () => {
    expect(scoreCandidate(a, b, statistics)).toMatchObject({ relation: 'conflicts' });
    expect(scoreCandidate(a, b, statistics)?.reasons).toContainEqual({
      code: 'number_differs',
      words: ['forty', '38'],
    });
    expect(scoreCandidate(a, e, statistics)).toMatchObject({ relation: 'conflicts' });
    expect(codes(a, e)).toContain('negated');
  });

  it('finds Arabic words behind the article and the conjunction', () => {
    const x = claim('x', 'الميناء مغلق بسبب العاصفة.');
    const y = claim('y', 'والميناء أعيد فتحه بعد عاصفة.');
    expect(scoreCandidate(x, y, termStatistics([x, y, f]))?.reasons[0]).toMatchObject({ code: 'same_words' });
  });

  it('gives every reason as a code with words of the texts, never a figure of its own', () => {
    for (const { reasons } of rankCandidates(a, CLAIMS.slice(1), 9)) {
      for (const { code, words } of reasons) {
        expect(code).toMatch(/^[a-z_]+$/);
        expect(words.join(' ')).not.toMatch(/%/);
      }
    }
  });
});
