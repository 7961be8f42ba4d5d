'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CandidateSearch } from '@/components/link/candidate-search';
import { LinkForm } from '@/components/link/link-form';
import type { Candidate } from '@/components/link/use-candidates';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { useReturnFocus } from '@/components/ui/return-focus';
import type { ArticleRecord } from '@/domain/article';
import { articleName } from '@/domain/article';
import type { ClaimRecord } from '@/domain/claim';
import type { Facet, Relation } from '@/domain/claim-link';
import type { SourceRecord } from '@/domain/source';

export type NewLink = {
  a: string;
  b: string;
  relation: Relation;
  differs: Facet[];
  note: string | null;
  /** The claim at the other end, for a screen that has not loaded its article. */
  far: ClaimRecord;
};

export type LinkPickerProps = {
  open: boolean;
  review: string;
  /** The claim to link. */
  claim: ClaimRecord | null;
  articles: ReadonlyMap<string, ArticleRecord>;
  sources: ReadonlyMap<string, SourceRecord>;
  onLink: (link: NewLink) => void;
  onClose: () => void;
};

/** `L`: find a claim of another article, say how the two stand to each other, and link them. All of it by keyboard. */
export function LinkPicker({ open, review, claim, articles, sources, onLink, onClose }: LinkPickerProps) {
  const t = useTranslations('link.picker');
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const returnFocus = useReturnFocus();
  const close = () => {
    setChosen(null);
    onClose();
  };
  const nameOf = (id: string) => {
    const article = articles.get(id);
    return article ? `${articleName(article)} ${sources.get(article.source)?.name ?? ''}` : '';
  };
  return (
    <Dialog open={open} onOpenChange={(next) => !next && close()}>
      <DialogContent
        {...returnFocus}
        title={t('title')}
        description={t('subtitle')}
        data-work-area=""
        className="max-w-2xl"
      >
        {claim && !chosen ? (
          <CandidateSearch
            review={review}
            claim={claim}
            articles={articles}
            nameOf={nameOf}
            onChoose={setChosen}
          />
        ) : null}
        {claim && chosen ? (
          <LinkForm
            claim={claim}
            candidate={chosen}
            articles={articles}
            nameOf={nameOf}
            onBack={() => setChosen(null)}
            onSave={({ relation, differs, note }) => {
              onLink({
                a: claim.id,
                b: chosen.claim,
                relation,
                differs,
                note,
                far: recordOf(chosen),
              });
              close();
            }}
          />
        ) : null}
      </DialogContent>
    </Dialog>
  );
}

function recordOf({ view }: Candidate): ClaimRecord {
  const { id, article, start, end, text, zone, version } = view;
  return {
    id,
    article,
    textVersion: 1,
    start,
    end,
    text,
    zone,
    version,
    suggestion: null,
    createdBy: null,
    deletedAt: null,
  };
}
