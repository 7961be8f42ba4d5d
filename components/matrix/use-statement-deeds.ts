'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { call, codeOf, type Outcome } from '@/components/api/client';
import { useAnnounce } from '@/components/article/announcer';
import { useTheirsOrMine } from '@/components/conflict/use-theirs-or-mine';
import { useLive } from '@/components/live/live-context';
import type { Incoming } from '@/components/live/live-review';
import { notify, notifyFailure } from '@/components/ui/toaster';
import * as contract from '@/domain/api/statements';
import type { MatrixClaim } from '@/domain/matrix';
import type { StatementRecord } from '@/domain/statement';

type Named = { id: string; name: string };
type Member = Pick<MatrixClaim, 'id' | 'name'>;

export type StatementDeeds = {
  busy: boolean;
  rename: (statement: Named, name: string) => Promise<boolean>;
  /** Gives the claims of a group a name; answers the id of the new statement. */
  make: (name: string, claims: readonly Member[]) => Promise<string | null>;
  /** `begun` is the short value that was there when the editor began to write. */
  setGist: (statement: Named, claim: Member, gist: string, begun: string) => Promise<boolean>;
  move: (claim: Member, to: Named) => Promise<boolean>;
  release: (statement: Named, claim: Member) => Promise<boolean>;
  remove: (statement: Named) => Promise<boolean>;
  /** The question where another was first. */
  dialog: ReactNode;
};

/** One value of a statement: what was seen, what is written, and how to send it over a version. */
type Written<Value> = {
  field: string;
  seen: string;
  mine: string;
  read: (statement: StatementRecord) => string;
  send: (ifMatch: number | undefined) => Promise<Outcome<Value>>;
};

/** What editors do with statements, on the version that is on screen; each is one undo. */
export function useStatementDeeds(readAgain: () => Promise<void>): StatementDeeds {
  const t = useTranslations('matrix');
  const announce = useAnnounce();
  const { review, live } = useLive();
  const [busy, setBusy] = useState(false);
  const { ask, dialog } = useTheirsOrMine();
  const versionOf = (statement: string) => live.state.statement.get(statement)?.version;

  /** One change: sends it, takes its event in and reads the matrix again. The answer's value, or null. */
  async function perform<Value extends { event?: unknown }>(
    request: () => Promise<Outcome<Value> | null>,
    done: string,
    isGrave = false,
  ): Promise<Value | null> {
    if (busy) return null;
    setBusy(true);
    const outcome = await request();
    if (outcome?.ok && outcome.value.event) live.receive(outcome.value.event as Incoming);
    await readAgain();
    setBusy(false);
    if (!outcome) return null;
    if (!outcome.ok) {
      const { problem } = outcome;
      notifyFailure(codeOf(problem) === 'stale' ? t('stale') : t('failed', { detail: problem.detail }));
      return null;
    }
    announce(done);
    const undo = { label: t('undo'), perform: () => void live.enact({ do: 'undo', force: false }) };
    if (isGrave) notify(done, undo);
    return outcome.value;
  }

  /**
   * Writes one value of a statement over the one that was seen, and asks where another was written meanwhile. What
   * others changed elsewhere in the statement is no reason to ask.
   */
  async function over<Value extends { event?: unknown }>(
    statement: string,
    { field, seen, mine, read, send }: Written<Value>,
  ): Promise<Outcome<Value> | null> {
    let now = live.state.statement.get(statement);
    let known = seen;
    for (;;) {
      const theirs = now ? read(now) : known;
      if (theirs !== known && theirs !== mine) {
        const choice = await ask({ title: t('changedMeanwhile'), field, theirs, mine });
        if (choice !== 'mine') return null;
      }
      known = theirs;
      const outcome = await send(now?.version);
      if (outcome.ok || codeOf(outcome.problem) !== 'stale' || !outcome.problem.current) return outcome;
      now = outcome.problem.current as StatementRecord;
    }
  }

  return {
    busy,
    dialog,
    rename: async ({ id, name: seen }, name) => {
      const params = { review, statement: id };
      const send = () =>
        over(id, {
          ...{ field: t('name'), seen, mine: name },
          read: (statement) => statement.name,
          send: (ifMatch) => call(contract.changeStatement, { params, body: { name }, ifMatch }),
        });
      return (await perform(send, t('done.renamed', { name }))) !== null;
    },
    make: async (name, claims) => {
      const body = { name, claims: claims.map(({ id }) => ({ claim: id })) };
      const send = () => call(contract.createStatement, { params: { review }, body });
      return (await perform(send, t('done.made', { name })))?.id ?? null;
    },
    setGist: async ({ id }, claim, gist, begun) => {
      const params = { review, statement: id, claim: claim.id };
      const body = { gist: gist.trim() === '' ? null : gist.trim() };
      const send = () =>
        over(id, {
          ...{ field: t('gistLabel'), seen: begun, mine: gist.trim() },
          read: ({ claims }) => claims.find((one) => one.claim === claim.id)?.gist ?? '',
          send: (ifMatch) => call(contract.gatherClaim, { params, body, ifMatch }),
        });
      return (await perform(send, t('done.gist', { claim: claim.name }))) !== null;
    },
    move: async (claim, { id, name }) => {
      const params = { review, statement: id, claim: claim.id };
      const send = () => call(contract.gatherClaim, { params, body: {}, ifMatch: versionOf(id) });
      return (await perform(send, t('done.moved', { claim: claim.name, name }), true)) !== null;
    },
    release: async ({ id, name }, claim) => {
      const params = { review, statement: id, claim: claim.id };
      const send = () => call(contract.releaseClaim, { params, ifMatch: versionOf(id) });
      return (await perform(send, t('done.released', { claim: claim.name, name }), true)) !== null;
    },
    remove: async ({ id, name }) => {
      const params = { review, statement: id };
      const send = () => call(contract.removeStatement, { params, ifMatch: versionOf(id) });
      return (await perform(send, t('done.removed', { name }), true)) !== null;
    },
  };
}
