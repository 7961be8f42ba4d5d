import { randomBytes } from 'node:crypto';
import { log } from '@/server/log';
import { isUnstorable, RefusedError, StaleError, wasOvertaken } from '@/server/store/refusals';
import { ProblemError, problem, refused } from './problem';
import type { Recipe } from './recipe';

/** Where the API is mounted. */
export const ROOT = '/api/v1';

type Match = { recipe: Recipe; params: Record<string, string>; literal: number };

/** A function that answers every request below the root, by the first recipe whose method and address fit best. */
export function routerOf(recipes: readonly Recipe[]) {
  const routes = recipes.map((recipe) => ({ recipe, parts: recipe.endpoint.path.split('/').slice(1) }));

  function matches(path: readonly string[]): Match[] {
    return routes.flatMap(({ recipe, parts }) => {
      if (parts.length !== path.length) return [];
      const params: Record<string, string> = {};
      let literal = 0;
      for (const [i, part] of parts.entries()) {
        const given = path[i] ?? '';
        if (part.startsWith('{')) params[part.slice(1, -1)] = given;
        else if (part === given) literal++;
        else return [];
      }
      return [{ recipe, params, literal }];
    });
  }

  return async function route(request: Request): Promise<Response> {
    const found = matches(partsOf(new URL(request.url).pathname));
    if (found.length === 0) return problem('not-found', 'There is nothing at this address.');
    const allow = allowed(found);
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } });
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const [best] = found
      .filter(({ recipe }) => recipe.endpoint.method === method)
      .sort((a, b) => b.literal - a.literal);
    if (!best) {
      return problem('method-not-allowed', `Here only ${allow} can be used.`, { headers: { allow } });
    }
    const response = withCare(await serve(best, request));
    if (request.method !== 'HEAD') return response;
    await response.body?.cancel();
    return new Response(null, { status: response.status, headers: response.headers });
  };
}

/** Nothing is cached unless the recipe said how, and nothing is taken for another type than it says. */
function withCare(response: Response): Response {
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  response.headers.set('x-content-type-options', 'nosniff');
  return response;
}

/** The parts of an address below the root; a part that cannot be decoded fits nothing. */
function partsOf(pathname: string): string[] {
  return pathname
    .slice(ROOT.length + 1)
    .split('/')
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return '\u0000';
      }
    });
}

function allowed(found: readonly Match[]): string {
  const methods = new Set<string>(found.map(({ recipe }) => recipe.endpoint.method));
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods, 'OPTIONS'].join(', ');
}

async function serve({ recipe, params }: Match, request: Request): Promise<Response> {
  try {
    return await recipe.serve(request, params);
  } catch (error) {
    if (error instanceof ProblemError) return problem(error.code, error.detail, error.more);
    if (error instanceof RefusedError) return refused(error.refusal);
    if (error instanceof StaleError) {
      return problem('stale', 'Someone changed this since you looked.', { current: error.current });
    }
    if (wasOvertaken(error)) {
      return problem('overtaken', 'Others are changing the same thing right now. Try again.', {
        headers: { 'retry-after': '1' },
      });
    }
    if (isUnstorable(error)) {
      return problem('input', 'The text holds a character that cannot be stored, such as NUL.');
    }
    return surprise(error, recipe);
  }
}

/** Nobody planned for this. The reference joins what the caller saw and what the log says. */
function surprise(error: unknown, { endpoint }: Recipe): Response {
  const reference = randomBytes(5).toString('hex');
  log.error({ reference, endpoint: `${endpoint.method} ${endpoint.path}`, ...traceOf(error) }, 'unexpected');
  return problem('unexpected', `Something went wrong here. Nothing was changed. Reference: ${reference}`);
}

/** Where it happened, without the message: a database's message quotes what people wrote. */
function traceOf(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, stack = '', code } = error as Error & { code?: unknown };
  return {
    name,
    code,
    stack: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12),
  };
}
