'use client';

import { useMemo, useState } from 'react';
import type { ReportDocument } from '@/domain/report/document';
import { OPTIONAL_PARTS, type OptionalPart, without } from '@/domain/report/selection';

/** What its reader leaves out of a report: the page shows what the print and the files will have. */
export function useParts(whole: ReportDocument) {
  const [out, setOut] = useState<ReadonlySet<OptionalPart>>(new Set());
  const document = useMemo(
    () =>
      without(
        whole,
        OPTIONAL_PARTS.filter((part) => out.has(part)),
      ),
    [whole, out],
  );
  const tick = (part: OptionalPart, isIn: boolean) =>
    setOut((before) => {
      const next = new Set(before);
      if (isIn) next.delete(part);
      else next.add(part);
      return next;
    });
  return { document, out, tick, hasGrades: whole.blocks.some(({ part }) => part === 'grades') };
}
