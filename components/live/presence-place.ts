import type { Screen } from '@/domain/presence';

const SCREEN_OF: Readonly<Record<string, Screen>> = {
  '': 'overview',
  articles: 'articles',
  claims: 'claims',
  compare: 'compare',
  matrix: 'matrix',
  links: 'links',
  disagreements: 'disagreements',
  report: 'report',
  members: 'members',
  activity: 'activity',
  codebook: 'codebook',
};

/** The screen and the article that an address below /reviews/{review} shows. */
export function placeOfPath(path: string): { screen: Screen; article: string | null } {
  const [, , , first = '', second, third] = path.split('/');
  if (first === 'articles' && second === 'new') return { screen: 'import', article: null };
  if (first === 'articles' && second)
    return { screen: third === 'check' ? 'check' : 'article', article: second };
  return { screen: (Object.hasOwn(SCREEN_OF, first) && SCREEN_OF[first]) || 'other', article: null };
}
