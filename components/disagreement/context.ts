'use client';

import { useTranslations } from 'next-intl';
import { createContext, useContext } from 'react';
import { useLive } from '@/components/live/live-context';
import { articleName } from '@/domain/article';
import { nameShown, type Role } from '@/domain/reviewer';

export type Board = {
  role: Role;
  /** `A2·14` for each claim that was loaded. */
  names: Readonly<Record<string, string>>;
};

export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error('This needs a <BoardContext> above it');
  return board;
}

/** Names as people say them: members, claims, articles, links. */
export function useNames() {
  const t = useTranslations('disagreement');
  const { live } = useLive();
  const { names } = useBoard();
  const claim = (id: string) => {
    const article = live.state.article.get(live.state.claim.get(id)?.article ?? '');
    return names[id] ?? (article ? articleName(article) : '');
  };
  return {
    claim,
    source: (id: string | undefined) => {
      const article = live.state.article.get(id ?? '');
      return { article, name: article ? (live.state.source.get(article.source)?.name ?? '') : '' };
    },
    link: (id: string) => {
      const link = live.state.link.get(id);
      return link ? t('linkName', { a: claim(link.a), b: claim(link.b) }) : '';
    },
    member: (id: string | null | undefined) => {
      const member = live.state.member.get(id ?? '');
      return nameShown(member) ?? t('former');
    },
  };
}
