'use client';

import type { ReactNode } from 'react';
import { Bidi } from '@/components/ui/bidi';

/** One value of a field: whose it is, since when, and what it says. */
export type Side = { key: string; whose: string; when?: ReactNode; value: ReactNode };
export type SidedField = { key: string; label: string; sides: readonly Side[] };

/** The fields that differ, each with every value beside its owner. */
export function Sides({ fields }: { fields: readonly SidedField[] }) {
  return (
    <dl className="grid gap-3">
      {fields.map(({ key, label, sides }) => (
        <div key={key} className="grid gap-1 rounded-md border p-2.5">
          <dt className="font-medium text-sm">{label}</dt>
          <dd>
            <ul className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
              {sides.map((side) => (
                <li key={side.key} className="contents">
                  <span className="text-muted-foreground">
                    <Bidi>{side.whose}</Bidi>
                  </span>
                  <span className="min-w-0">
                    {side.value}
                    {side.when ? <span className="text-muted-foreground"> ({side.when})</span> : null}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
