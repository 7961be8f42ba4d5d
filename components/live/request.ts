import { call, type Outcome } from '@/components/api/client';
import type { Intent } from '@/components/live/intent';
import { lockSplit, setPass } from '@/domain/api/articles';
import { answerCandidate } from '@/domain/api/candidates';
import * as claims from '@/domain/api/claims';
import * as links from '@/domain/api/links';
import * as names from '@/domain/api/origins';
import { redo, undo } from '@/domain/api/reviews';

/** What every changing answer tells us. */
export type Changed = { reviewVersion: number; event?: unknown };

export type RequestOptions = { idempotencyKey: string; ifMatch?: number | undefined };

/** Sends an intent to its address. */
export function request(review: string, intent: Intent, options: RequestOptions): Promise<Outcome<Changed>> {
  switch (intent.do) {
    case 'judge': {
      const { claim, kind, reason, accepted } = intent;
      return call(claims.judgeClaim, {
        params: { review, claim },
        body: { kind, ...(reason === undefined ? {} : { reason }), ...(accepted ? { accepted } : {}) },
        ...options,
      });
    }
    case 'unjudge':
      return call(claims.unjudgeClaim, { params: { review, claim: intent.claim }, ...options });
    case 'judgeMany':
      return call(claims.judgeClaims, { params: { review }, body: { items: intent.items }, ...options });
    case 'create': {
      const { article, start, end } = intent;
      return call(claims.createClaim, { params: { review, article }, body: { start, end }, ...options });
    }
    case 'move': {
      const { claim, start, end } = intent;
      return call(claims.moveClaim, {
        params: { review, claim },
        body: { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) },
        ...options,
      });
    }
    case 'delete':
      return call(claims.deleteClaim, { params: { review, claim: intent.claim }, ...options });
    case 'split':
      return call(claims.splitClaim, {
        params: { review, claim: intent.claim },
        body: { at: intent.at },
        ...options,
      });
    case 'merge':
      return call(claims.mergeClaim, {
        params: { review, claim: intent.claim },
        body: { with: intent.with },
        ...options,
      });
    case 'attribute':
      return call(claims.attributeClaim, {
        params: { review, claim: intent.claim },
        body: intent.attribution,
        ...options,
      });
    case 'unattribute':
      return call(claims.unattributeClaim, { params: { review, claim: intent.claim }, ...options });
    case 'keepBeside':
      return call(claims.keepAttributionBeside, {
        params: { review, claim: intent.claim },
        body: intent.attribution,
        ...options,
      });
    case 'preferAlternative': {
      const { claim, alternative } = intent;
      return call(claims.preferAlternative, { params: { review, claim, alternative }, ...options });
    }
    case 'dropAlternative': {
      const { claim, alternative } = intent;
      return call(claims.dropAlternative, { params: { review, claim, alternative }, ...options });
    }
    case 'link': {
      const { a, b, relation, differs, note } = intent;
      return call(links.createLink, {
        params: { review },
        body: { a, b, relation, ...(differs ? { differs } : {}), ...(note ? { note } : {}) },
        ...options,
      });
    }
    case 'answer': {
      const { candidate, answer, differs } = intent;
      return call(answerCandidate, {
        params: { review, candidate },
        body: { answer, ...(differs ? { differs } : {}) },
        ...options,
      });
    }
    case 'changeLink':
      return call(links.changeLink, {
        params: { review, link: intent.link },
        body: intent.change,
        ...options,
      });
    case 'overrideIndependence': {
      const { link, value, reason } = intent;
      return call(links.overrideIndependence, {
        params: { review, link },
        body: value === null ? { value } : { value, reason: reason ?? '' },
        ...options,
      });
    }
    case 'joinNames': {
      const { a, b, grade, shown } = intent;
      return call(names.joinNames, { params: { review }, body: { a, b, grade, shown }, ...options });
    }
    case 'partNames':
      return call(names.partNames, { params: { review, sameAs: intent.sameAs }, ...options });
    case 'changeName':
      return call(names.changeOrigin, {
        params: { review, origin: intent.entity },
        body: intent.change,
        ...options,
      });
    case 'removeLink':
      return call(links.removeLink, { params: { review, link: intent.link }, ...options });
    case 'vote':
      return intent.answer === null
        ? call(links.unvoteLink, { params: { review, link: intent.link }, ...options })
        : call(links.voteLink, {
            params: { review, link: intent.link },
            body: { answer: intent.answer },
            ...options,
          });
    case 'pass':
      return call(setPass, {
        params: { review, article: intent.article },
        body: { status: intent.status },
        ...options,
      });
    case 'lockSplit':
      return call(lockSplit, {
        params: { review, article: intent.article },
        body: { locked: intent.locked },
        ...options,
      });
    case 'undo':
      return call(undo, { params: { review }, body: { force: intent.force }, ...options });
    case 'redo':
      return call(redo, { params: { review }, body: { force: intent.force }, ...options });
  }
}
