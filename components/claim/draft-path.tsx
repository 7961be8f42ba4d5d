'use client';

import { useActive, useAnnotator } from '@/components/article/annotator-context';
import type { AttributionDraft } from '@/components/claim/attribution-draft';
import { Path } from '@/components/provenance/path';
import type { PathStep } from '@/domain/provenance';

/** The way a claim came here as the form stands: origin, speakers, carriers, outlet. */
export function DraftPath({ draft }: { draft: AttributionDraft }) {
  const { live } = useAnnotator();
  const { state } = live;
  const claim = state.claim.get(useActive() ?? '');
  const article = state.article.get(claim?.article ?? '');
  const outlet = state.source.get(article?.source ?? '')?.name ?? null;
  const said = (role: PathStep['role'], list: AttributionDraft['chain']): PathStep[] =>
    list.map(({ key, name, type }) => ({
      key: `${role} ${key}`,
      role,
      name: name.trim() === '' ? null : name.trim(),
      type,
      article: null,
    }));
  const speakers = said(
    'speaker',
    draft.sources.filter(({ name, type }) => name.trim() !== '' || type === 'anonymous_person'),
  );
  const told = [...speakers, ...said('carrier', draft.chain)];
  const { origin } = draft;
  const start: PathStep[] =
    origin && origin.name.trim() !== '' && !told.some(({ name }) => name === origin.name.trim())
      ? [{ key: 'origin', role: 'origin', name: origin.name.trim(), type: origin.type, article: null }]
      : [];
  if (start.length + told.length === 0) return null;
  return (
    <Path
      steps={[...start, ...told, { key: 'outlet', role: 'outlet', name: outlet, type: null, article: null }]}
      className="rounded-md bg-muted px-2 py-1.5"
    />
  );
}
