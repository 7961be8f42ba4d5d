import { RECIPES } from '@/server/api/recipes';
import { routerOf } from '@/server/api/router';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const route = routerOf(RECIPES);

export {
  route as DELETE,
  route as GET,
  route as HEAD,
  route as OPTIONS,
  route as PATCH,
  route as POST,
  route as PUT,
};
