'use client';

import { UpdatesPill, type UpdatesPillProps } from '@/components/live/updates-pill';

/** The pill of a screen that scrolls as a whole: under the top bar. Put it before the page, where it takes no room. */
export function PageUpdates(props: Omit<UpdatesPillProps, 'className'>) {
  return <UpdatesPill {...props} className="top-[calc(var(--shell-top)+0.5rem)]" />;
}
