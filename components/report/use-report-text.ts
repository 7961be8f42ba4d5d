'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, codeOf } from '@/components/api/client';
import { useTheirsOrMine } from '@/components/conflict/use-theirs-or-mine';
import { writeReportTexts } from '@/domain/api/conclusions';
import { toEditable, toStored } from '@/domain/message-text';
import type { ReportText } from '@/domain/review';

export type ReportPart = 'summary' | 'limits';
export type Saving = 'saved' | 'waiting' | 'saving' | { trouble: string };

/** How long typing rests before what was typed is kept. */
const REST_MS = 2_500;

/**
 * A part of the report while somebody writes it. It keeps itself: when typing rests, when the field is left, and when
 * the page goes. Where another was first, it asks whose words are to stand.
 */
export function useReportText(review: string, part: ReportPart, first: ReportText | null) {
  const t = useTranslations('report.texts');
  const { ask, dialog } = useTheirsOrMine();
  const [begun] = useState(() => toEditable(first?.text ?? ''));
  const [text, setText] = useState(begun.text);
  const [saving, setSaving] = useState<Saving>('saved');
  const known = useRef(new Map(begun.known));
  const written = useRef(first);
  const latest = useRef(text);
  const underWay = useRef<Promise<boolean> | null>(null);
  latest.current = text;

  const write = useCallback(
    async (leaving: boolean): Promise<boolean> => {
      for (;;) {
        const mine = toStored(latest.current.trim(), known.current);
        if (mine === (written.current?.text ?? '')) break;
        setSaving('saving');
        const body = { [part]: mine, over: { [part]: written.current?.at ?? null } };
        const outcome = await call(writeReportTexts, { params: { review }, body, keepalive: leaving });
        if (outcome.ok) {
          written.current = outcome.value[part];
          continue;
        }
        if (codeOf(outcome.problem) !== 'stale' || leaving) {
          setSaving({ trouble: outcome.problem.detail });
          return false;
        }
        const theirs = (outcome.problem.current ?? null) as ReportText | null;
        const taken = toEditable(theirs?.text ?? '');
        const question = { title: t('changedMeanwhile'), field: t(part) };
        const choice = await ask({ ...question, theirs: taken.text, mine: latest.current });
        if (choice === null) {
          setSaving('waiting');
          return false;
        }
        written.current = theirs;
        if (choice === 'mine') continue;
        for (const [name, claim] of taken.known) known.current.set(name, claim);
        latest.current = taken.text;
        setText(taken.text);
      }
      setSaving('saved');
      return true;
    },
    [ask, part, review, t],
  );

  /** One at a time: who asks meanwhile waits for the one under way, which sends what is newest. */
  const keep = useCallback(
    (leaving = false): Promise<boolean> => {
      underWay.current ??= write(leaving).finally(() => {
        underWay.current = null;
      });
      return underWay.current;
    },
    [write],
  );

  useEffect(() => {
    if (toStored(text.trim(), known.current) === (written.current?.text ?? '')) return;
    const resting = setTimeout(() => void keep(), REST_MS);
    return () => clearTimeout(resting);
  }, [text, keep]);

  // What was typed last goes with the page that is left.
  const leave = useRef(keep);
  leave.current = keep;
  useEffect(() => {
    const flush = () => void leave.current(true);
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, []);

  return {
    text,
    saving,
    dialog,
    keep,
    /** A claim that was chosen from the list keeps its id, whatever its number becomes. */
    knows: (name: string, claim: string) => known.current.set(name, claim),
    write: (next: string) => {
      setText(next);
      setSaving('waiting');
    },
  };
}
