'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useClaimPlace, useLinksBoard } from '@/components/link/links-context';
import { useLive } from '@/components/live/live-context';
import { Path } from '@/components/provenance/path';
import { KindLetter } from '@/components/review/kind-letter';
import { Bidi } from '@/components/ui/bidi';
import { entityName } from '@/domain/entity-name';
import { provenanceOf } from '@/domain/provenance';
import { standing } from '@/domain/standing';

/** One claim of a proposed pair: where it stands, its words between those around it, and who says it. */
export function CandidateSide({ claim: id }: { claim: string }) {
  const t = useTranslations('link.queue');
  const { live, review } = useLive();
  const { contexts } = useLinksBoard();
  const { claim, article, source, name } = useClaimPlace()(id);
  if (!claim) return null;
  const settled = standing(live.state, id).kind;
  const context = contexts[id];
  return (
    <figure className="grid min-w-0 content-start gap-2">
      <figcaption className="flex min-w-0 items-center gap-1.5 text-sm">
        <Link
          href={`/reviews/${review}/articles/${claim.article}?claim=${id}`}
          aria-label={t('open', { name })}
          className="inline-flex min-h-6 items-center font-medium text-primary tabular-nums underline underline-offset-2 pointer-coarse:min-h-11 pointer-coarse:min-w-11"
        >
          {name}
        </Link>
        <KindLetter kind={settled ?? claim.suggestion?.kind ?? null} suggested={settled === null} />
        <Bidi className="truncate text-muted-foreground">{source}</Bidi>
      </figcaption>
      <blockquote
        lang={article?.language ?? undefined}
        dir={article?.direction ?? 'auto'}
        className="rounded-md border bg-background p-3 font-read text-base leading-7"
      >
        {context?.before ? <span className="text-muted-foreground">{context.before} </span> : null}
        <mark className="bg-transparent font-medium text-foreground">{claim.text}</mark>
        {context?.after ? <span className="text-muted-foreground"> {context.after}</span> : null}
      </blockquote>
      <Attribution claim={id} />
      {live.state.attribution.has(id) || article?.origin ? (
        <Path steps={provenanceOf(live.state, id).steps} className="text-muted-foreground" />
      ) : null}
    </figure>
  );
}

/** Who says it and where it started; what only the machine thinks is marked so. */
function Attribution({ claim: id }: { claim: string }) {
  const t = useTranslations('link.queue');
  const { live } = useLive();
  const { claim, article } = useClaimPlace()(id);
  const nameOf = (entity: string | null | undefined) => entityName(live.state, entity);
  const given = live.state.attribution.get(id);
  const proposed = claim?.suggestion?.attribution?.sources.map(({ name }) => name) ?? [];
  const names = (given ? given.sources.map(({ entity }) => nameOf(entity)) : proposed).map(
    (name) => name ?? t('unnamed'),
  );
  const origin = nameOf(given?.origin?.entity) ?? nameOf(article?.origin);
  const speaker =
    names.length === 0
      ? t('noSpeaker')
      : given
        ? t('speaker', { names: names.join(', ') })
        : t('speakerSuggested', { names: names.join(', ') });
  return (
    <ul className="flex flex-wrap gap-x-4 text-muted-foreground text-sm">
      <li>
        <Bidi>{speaker}</Bidi>
      </li>
      <li>
        <Bidi>{origin ? t('origin', { name: origin }) : t('noOrigin')}</Bidi>
      </li>
    </ul>
  );
}
