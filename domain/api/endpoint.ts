import type { z } from 'zod';
import type { Action } from '../policy';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may come in: anyone, any account, or a member of the review in the address whose role allows the action. */
export type Needs = 'public' | 'account' | Action;

/**
 * One address of the HTTP API. The server validates by it, the typed client is made from it and OpenAPI is written
 * from it. Placeholders of `path` (`{review}`) are ids unless `params` says otherwise.
 */
export type Endpoint<
  Path extends string = string,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  method: Method;
  path: Path;
  summary: string;
  needs: Needs;
  query?: Query;
  body?: Body;
  /** The body of the successful answer; left out for 204 and for answers that are not JSON. */
  answer?: Answer;
  status: 200 | 201 | 202 | 204;
};

type Placeholders<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The ids in an endpoint's address, by name. */
export type ParamsOf<E> = E extends { path: infer Path extends string }
  ? Record<Placeholders<Path>, string>
  : never;
export type QueryOf<E> = E extends { query?: infer Q }
  ? Q extends z.ZodType
    ? z.input<Q>
    : undefined
  : undefined;
export type BodyOf<E> = E extends { body?: infer B }
  ? B extends z.ZodType
    ? z.input<B>
    : undefined
  : undefined;
export type ParsedBodyOf<E> = E extends { body?: infer B }
  ? B extends z.ZodType
    ? z.output<B>
    : undefined
  : undefined;
export type ParsedQueryOf<E> = E extends { query?: infer Q }
  ? Q extends z.ZodType
    ? z.output<Q>
    : undefined
  : undefined;
export type AnswerOf<E> = E extends { answer?: infer A }
  ? A extends z.ZodType
    ? z.output<A>
    : undefined
  : undefined;

/** Declares an endpoint, keeping the literal types of what is given. */
export function endpoint<
  const Path extends string,
  Query extends z.ZodType = never,
  Body extends z.ZodType = never,
  Answer extends z.ZodType = never,
>(declaration: Endpoint<Path, Query, Body, Answer>): Endpoint<Path, Query, Body, Answer> {
  return declaration;
}
