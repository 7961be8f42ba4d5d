'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { useAnnounce } from '@/components/article/announcer';
import { type Board, claimIn, type Deeds, type View } from '@/components/compare/board';
import { chosenTwo, type PairChoice, pairOf, pairsShown, stepTo } from '@/components/compare/pairs';
import { revealClaims } from '@/components/compare/reveal';
import { TIE_SIGN } from '@/components/compare/tie-glyph';
import { useLive } from '@/components/live/live-context';
import { seenLink } from '@/components/live/seen-link';
import { notify, notifyFailure } from '@/components/ui/toaster';
import type { ComparedPair, Comparison } from '@/domain/comparison';

export type BoardStart = { claim: string | null; view: View; mayLink: boolean; mayOverride: boolean };

/** What is chosen to begin with: the claim the address names (`?claim=`) with its pair, else the first pair. */
function chosenAtFirst(comparison: Comparison, claim: string | null): Record<number, string> {
  const pair = comparison.pairs.find(({ a, b }) => a.id === claim || b.id === claim);
  if (pair) return { [pair.a.column]: pair.a.id, [pair.b.column]: pair.b.id };
  const found = claim === null ? null : claimIn(comparison, claim);
  if (found) return { [found.column]: found.id };
  const [first] = comparison.pairs;
  return first ? { [first.a.column]: first.a.id, [first.b.column]: first.b.id } : {};
}

/** Keeps view and claim in the address, so that it can be shared and reloaded. */
function intoAddress(name: 'view' | 'claim', value: string): void {
  const address = new URL(window.location.href);
  address.searchParams.set(name, value);
  window.history.replaceState(null, '', address);
}

export function useBoard(
  comparison: Comparison,
  { claim, view: firstView, mayLink, mayOverride }: BoardStart,
): Board {
  const t = useTranslations('compare');
  const announce = useAnnounce();
  const { live, review } = useLive();
  const [chosen, setChosen] = useState(() => chosenAtFirst(comparison, claim));
  const [preferred, setPreferred] = useState<string | null>(null);
  const [column, setColumn] = useState(0);
  const [differences, setDifferences] = useState(false);
  const [pinned, setPinned] = useState<string | null>(null);
  const [view, setView] = useState(firstView);
  const [linking, setLinking] = useState(false);
  const [finding, setFinding] = useState<string | null>(null);

  const pairs = pairsShown(comparison, { differences, pinned });
  const two = chosenTwo(comparison, chosen);
  const between = two && pairOf(comparison, two);
  // The same two claims can be linked twice: the one asked for wins.
  const active =
    comparison.pairs.find(
      ({ link, a, b }) => link.id === preferred && two?.includes(a.id) && two.includes(b.id),
    ) ?? between;
  const open = two && !between ? two : null;

  const tell = (pair: ComparedPair, list: readonly ComparedPair[]) =>
    announce(
      t('announced', {
        at: list.indexOf(pair) + 1,
        of: list.length,
        a: pair.a.name,
        b: pair.b.name,
        tie: t(`ties.${pair.tie}`),
      }),
    );

  const goTo = (pair: ComparedPair, list = pairs) => {
    setPreferred(pair.link.id);
    setChosen({ [pair.a.column]: pair.a.id, [pair.b.column]: pair.b.id });
    setLinking(false);
    revealClaims([pair.a.id, pair.b.id]);
    intoAddress('claim', pair.a.id);
    if (list.includes(pair)) tell(pair, list);
  };

  /** After another choice of pairs: stays with the pair one looks at where it is among them, else begins with the first. */
  const goWhereShown = (choice: PairChoice) => {
    const list = pairsShown(comparison, choice);
    const [first] = list;
    if (active && list.includes(active)) revealClaims([active.a.id, active.b.id]);
    else if (first) goTo(first, list);
  };

  const choose: Deeds['choose'] = (at, id) => {
    setColumn(at);
    const pair = pairs.find(({ a, b }) => a.id === id || b.id === id);
    // Going from pair to pair a click shows the next one; with an unlinked claim in hand it chooses its partner.
    if (pair && (active || Object.keys(chosen).length === 0)) return goTo(pair);
    const claimed = claimIn(comparison, id);
    setLinking(false);
    setChosen((now) => {
      const others = Object.entries(now).filter(([other]) => Number(other) !== at);
      // A third column lets go of the choice that is not next to it any more.
      return { ...Object.fromEntries(others.slice(-1)), [at]: id };
    });
    if (claimed) announce(`${claimed.name}: ${claimed.text}`);
  };

  const chooseAnother = (by: 1 | -1) => {
    const claims = comparison.columns[column]?.claims ?? [];
    const here = claims.findIndex(({ id }) => id === chosen[column]);
    const next = here < 0 ? claims[0] : claims[here + by];
    if (!next) return;
    setLinking(false);
    setChosen((now) => ({ ...now, [column]: next.id }));
    revealClaims([next.id], 'nearest');
    announce(`${next.name}: ${next.text}`);
  };

  const link: Deeds['link'] = (relation, differs = []) => {
    if (!open) return;
    const [a, b] = open;
    const ruling = live.enact({ do: 'link', a, b, relation, differs, newId: newId() });
    setLinking(false);
    if (!ruling.ok) return notifyFailure(ruling.refusal.detail);
    const name = (id: string) => claimIn(comparison, id)?.name ?? '';
    announce(t('linked', { a: name(a), b: name(b) }));
  };

  const unlink = () => {
    if (!active) return;
    const names = { a: active.a.name, b: active.b.name };
    const ruling = live.enact({ do: 'removeLink', link: active.link.id });
    if (!ruling.ok) return notifyFailure(ruling.refusal.detail);
    announce(t('unlinked', names));
    notify(t('unlinked', names), {
      label: t('undo'),
      perform: () => void live.enact({ do: 'undo', force: false }),
    });
  };

  const deeds: Deeds = {
    goTo: (pair) => goTo(pair),
    step: (by) => {
      const next = stepTo(pairs, active?.link.id ?? null, by);
      if (next) goTo(next);
    },
    choose,
    stepClaim: chooseAnother,
    stepColumn: (by) => {
      const ltr = document.documentElement.dir !== 'rtl';
      const next = column + (ltr ? by : -by);
      const there = comparison.columns[next];
      if (!there) return;
      setColumn(next);
      announce(t('column', { name: `A${there.article.number}`, source: there.source }));
    },
    toggleDifferences: () => {
      setDifferences(!differences);
      goWhereShown({ differences: !differences, pinned });
    },
    togglePin: (article) => {
      const asked = article ?? comparison.columns[column]?.article.id ?? null;
      const next = pinned === asked ? null : asked;
      setPinned(next);
      goWhereShown({ differences, pinned: next });
    },
    setView: (next) => {
      setView(next);
      intoAddress('view', next);
    },
    startLinking: () => {
      const inHand = chosen[column] ?? Object.values(chosen)[0] ?? null;
      if (open) setLinking(true);
      else if (inHand !== null) setFinding(inHand);
      else announce(t('chooseOne'));
    },
    stopLinking: () => setLinking(false),
    stopFinding: () => setFinding(null),
    linkFound: ({ far, ...link }) => {
      live.learn(far);
      const ruling = live.enact({ do: 'link', ...link, newId: newId() });
      if (!ruling.ok) return notifyFailure(ruling.refusal.detail);
      const there = claimIn(comparison, far.id);
      const near = claimIn(comparison, link.a);
      if (!there || !near) return notify(t('linkedElsewhere', { name: near?.name ?? '' }));
      setChosen({ [near.column]: near.id, [there.column]: there.id });
      revealClaims([near.id, there.id]);
      announce(t('linked', { a: near.name, b: there.name }));
    },
    link,
    setDiffers: (differs) => {
      if (!active) return;
      const seen = seenLink(active.link);
      const ruling = live.enact({ do: 'changeLink', link: active.link.id, change: { differs }, seen });
      if (!ruling.ok) notifyFailure(ruling.refusal.detail);
    },
    unlink,
  };

  return {
    review,
    comparison,
    pairs,
    active,
    chosen,
    column: Math.min(column, Math.max(0, comparison.columns.length - 1)),
    view,
    differences,
    pinned,
    open,
    linking: linking && open !== null,
    finding,
    mayLink,
    mayOverride,
    deeds,
  };
}

/** "A1·4 ≠ A2·3", as text. */
export const pairName = ({ a, b, tie }: ComparedPair) => `${a.name} ${TIE_SIGN[tie]} ${b.name}`;
