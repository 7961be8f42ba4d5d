'use client';

import { useTranslations } from 'next-intl';
import { createContext, useContext } from 'react';
import { useLive } from '@/components/live/live-context';
import type { ReviewView } from '@/domain/api/reviews';
import type { ClaimContext } from '@/domain/claim-context';
import { nameShown } from '@/domain/reviewer';

export type LinksBoard = {
  role: ReviewView['role'];
  /** `A2·14` for each claim that was loaded. */
  names: Readonly<Record<string, string>>;
  /** What stands around the claims of the candidates that wait. */
  contexts: Readonly<Record<string, ClaimContext>>;
};

export const LinksContext = createContext<LinksBoard | null>(null);

export function useLinksBoard(): LinksBoard {
  const board = useContext(LinksContext);
  if (!board) throw new Error('This needs a <LinksContext> above it');
  return board;
}

/** A claim with its article, source and the name people call it by. */
export function useClaimPlace() {
  const { live } = useLive();
  const { names } = useLinksBoard();
  return (id: string) => {
    const claim = live.state.claim.get(id);
    const article = live.state.article.get(claim?.article ?? '');
    const source = live.state.source.get(article?.source ?? '')?.name ?? '';
    return { claim, article, source, name: names[id] ?? (article ? `A${article.number}` : '') };
  };
}

/** A member by name. */
export function useMemberName() {
  const t = useTranslations('link');
  const { live } = useLive();
  return (id: string | null) => {
    const member = live.state.member.get(id ?? '');
    return nameShown(member) ?? t('former');
  };
}

export const comparing = (review: string, link: { a: string; articleA: string; articleB: string }) =>
  `/reviews/${review}/compare?${new URLSearchParams([
    ['a', link.articleA],
    ['a', link.articleB],
    ['claim', link.a],
  ])}`;
