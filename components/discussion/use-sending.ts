'use client';

import { useState } from 'react';
import { call } from '@/components/api/client';
import { calledIn, usePlace } from '@/components/discussion/place';
import { claimsByName } from '@/domain/api/discussions';
import { claimsTyped, mentionedIn, toStored } from '@/domain/message-text';

/** The most references that are looked up because they were typed and not chosen. */
const MOST = 10;

/** Sends what was written: mentions as members, references as claims. The words stay in the field until they arrived. */
export function useSending(
  send: (message: { text: string; mentions: string[] }) => Promise<true | string>,
  known: Map<string, string>,
) {
  const { review, members } = usePlace();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const submit = async (text: string): Promise<boolean> => {
    setBusy(true);
    setTrouble(null);
    for (const name of claimsTyped(text).slice(0, MOST)) {
      if (known.has(name)) continue;
      const outcome = await call(claimsByName, { params: { review }, query: { name, limit: 1 } });
      const found = outcome.ok ? outcome.value.items[0] : undefined;
      if (found?.name === name) known.set(name, found.id);
    }
    const there = members.filter((member) => member.removedAt === null);
    const named = there.map((member) => ({ id: member.id, name: calledIn(member) }));
    const result = await send({ text: toStored(text.trim(), known), mentions: mentionedIn(text, named) });
    setBusy(false);
    if (typeof result === 'string') setTrouble(result);
    return result === true;
  };
  return { busy, trouble, submit };
}
