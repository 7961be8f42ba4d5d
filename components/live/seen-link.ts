import { type LinkValues, linkValues } from '@/domain/link-merging';

/** What a reviewer saw of a link when they began to change it. */
export type SeenLink = LinkValues & { version: number };

export const seenLink = (link: SeenLink): SeenLink => ({ ...linkValues(link), version: link.version });
