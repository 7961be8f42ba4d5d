'use client';

import type { ReactNode } from 'react';

export function CommandsProvider({ children }: { children: ReactNode }) {
  return children;
}
