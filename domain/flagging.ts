import { isLive } from './claim-rules';
import type { FlagRecord, FlagSubject } from './judgement';
import { changeTo, type ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';

/** What a flag is put on, with the articles it is about. */
function target(state: ReviewState, on: { claim?: string | null; link?: string | null }): string[] | null {
  const claim = on.claim ? state.claim.get(on.claim) : undefined;
  if (claim && isLive(claim)) return [claim.article];
  const link = on.link ? state.link.get(on.link) : undefined;
  return link && !link.deletedAt ? [link.articleA, link.articleB] : null;
}

/** A reviewer objects to a claim or a link, in one sentence. An open flag makes a disagreement even where all agreed. */
export function raiseFlag(
  state: ReviewState,
  input: {
    id: string;
    claim?: string | null;
    link?: string | null;
    about: FlagSubject;
    sentence: string;
    by: string;
    at: string;
  },
): Ruling {
  if (Boolean(input.claim) === Boolean(input.link))
    return refuse(422, 'input', 'A flag is put on one claim or on one link.', { path: 'claim' });
  const articles = target(state, input);
  if (!articles) return refuse(404, 'not-found', 'There is no such claim or link here.');
  const record: FlagRecord = {
    id: input.id,
    claim: input.claim ?? null,
    link: input.link ?? null,
    articles,
    about: input.about,
    sentence: input.sentence,
    by: input.by,
    at: input.at,
    resolvedAt: null,
    resolvedBy: null,
  };
  return allow('flag.raised', [changeTo(state, 'flag', record.id, record)]);
}

/** Answers a flag, or opens it again. Its author and whoever decides may. */
export function resolveFlag(
  state: ReviewState,
  input: { flag: string; resolved: boolean; by: string; mayDecide: boolean; at: string },
): Ruling {
  const flag = state.flag.get(input.flag);
  if (!flag) return refuse(404, 'not-found', 'There is no such flag here.');
  if (flag.by !== input.by && !input.mayDecide)
    return refuse(403, 'role', 'Its author, an editor or an owner resolves a flag.');
  if ((flag.resolvedAt !== null) === input.resolved) return allow('flag.resolved', []);
  const record = {
    ...flag,
    resolvedAt: input.resolved ? input.at : null,
    resolvedBy: input.resolved ? input.by : null,
  };
  return allow('flag.resolved', [changeTo(state, 'flag', flag.id, record)]);
}
