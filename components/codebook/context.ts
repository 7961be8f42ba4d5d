'use client';

import { createContext, useContext } from 'react';
import type { JudgedKind } from '@/domain/kind';

/** Opens the codebook beside the work, at a kind where one is asked for. */
export type OpenCodebook = (kind?: JudgedKind) => void;

export const CodebookContext = createContext<OpenCodebook | null>(null);

/** Null where the screen has no codebook beside it. */
export const useCodebook = () => useContext(CodebookContext);
