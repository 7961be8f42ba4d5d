import type { SeenAttribution } from '@/components/live/seen';
import type { SeenLink } from '@/components/live/seen-link';
import type { CandidateAnswer } from '@/domain/answering';
import type { AttributionInput } from '@/domain/attributing';
import type { SameAsRecord, SpeakerType } from '@/domain/attribution';
import type { Facet, Independence, Relation, VoteAnswer } from '@/domain/claim-link';
import type { JudgedKind } from '@/domain/kind';
import type { LinkChange } from '@/domain/linking';

/**
 * What a reviewer wants to change, as plain data: it can be predicted, kept over a reload, and sent later.
 * `newId` is the name of a record until the server has given it its real one.
 */
export type Intent =
  | { do: 'judge'; claim: string; kind: JudgedKind; reason?: string | null; accepted?: boolean }
  | { do: 'unjudge'; claim: string }
  | { do: 'judgeMany'; items: { claim: string; kind: JudgedKind; accepted?: boolean }[] }
  | { do: 'create'; article: string; start: number; end: number; newId: string }
  | { do: 'move'; claim: string; start?: number; end?: number }
  | { do: 'delete'; claim: string }
  | { do: 'split'; claim: string; at: number; newId: string }
  | { do: 'merge'; claim: string; with: string }
  /** `seen` is what the reviewer began with; without it the whole attribution is written. */
  | { do: 'attribute'; claim: string; attribution: AttributionInput; seen?: SeenAttribution }
  | { do: 'unattribute'; claim: string; seen?: SeenAttribution }
  | { do: 'keepBeside'; claim: string; attribution: AttributionInput }
  | { do: 'preferAlternative'; claim: string; alternative: string }
  | { do: 'dropAlternative'; claim: string; alternative: string }
  | {
      do: 'link';
      a: string;
      b: string;
      relation: Relation;
      differs?: Facet[];
      note?: string | null;
      newId: string;
    }
  | { do: 'answer'; candidate: string; answer: CandidateAnswer; differs?: Facet[]; newId: string }
  | { do: 'changeLink'; link: string; change: LinkChange; seen?: SeenLink }
  | { do: 'overrideIndependence'; link: string; value: Independence | null; reason: string | null }
  | {
      do: 'joinNames';
      a: string;
      b: string;
      grade: SameAsRecord['grade'];
      shown: string | null;
      newId: string;
    }
  | { do: 'partNames'; sameAs: string }
  | {
      do: 'changeName';
      entity: string;
      change: { name?: string; type?: SpeakerType; article?: string | null };
    }
  | { do: 'removeLink'; link: string }
  | { do: 'vote'; link: string; answer: VoteAnswer | null }
  | { do: 'pass'; article: string; status: 'in_progress' | 'finished' }
  | { do: 'lockSplit'; article: string; locked: boolean }
  | { do: 'undo'; force: boolean }
  | { do: 'redo'; force: boolean };

/** The claims on which trouble with this intent is to be shown. */
export function claimsOfIntent(intent: Intent): string[] {
  switch (intent.do) {
    case 'judgeMany':
      return intent.items.map((item) => item.claim);
    case 'link':
      return [intent.a, intent.b];
    case 'create':
    case 'answer':
    case 'changeLink':
    case 'overrideIndependence':
    case 'joinNames':
    case 'partNames':
    case 'changeName':
    case 'removeLink':
    case 'vote':
    case 'pass':
    case 'lockSplit':
    case 'undo':
    case 'redo':
      return [];
    default:
      return [intent.claim];
  }
}

/**
 * After a refusal, should what the reviewer made stay in sight? Tags and written words do; a new split or bound that the
 * server will not have would show a text that is not so.
 */
export function staysInSight(intent: Intent): boolean {
  const kept = ['judge', 'judgeMany', 'unjudge', 'attribute', 'unattribute', 'keepBeside'];
  return [...kept, 'link', 'changeLink', 'overrideIndependence', 'vote'].includes(intent.do);
}

/** The same intent about another id: a record that was named here has got its real name. Ids are UUIDs, so text will do. */
export function renamed(intent: Intent, from: string, to: string): Intent {
  return JSON.parse(JSON.stringify(intent).replaceAll(from, to)) as Intent;
}
