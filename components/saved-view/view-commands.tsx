'use client';

import { Bookmark } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { placeOfView } from '@/components/saved-view/place';
import { useCommandCentre } from '@/components/shell/commands/context';
import type { SavedView } from '@/domain/api/saved-views';

export type ViewCommandsProps = {
  review: string;
  views: readonly Pick<SavedView, 'id' | 'name' | 'query'>[];
};

/** The saved views of a review in the palette of each of its screens. They have no keys: people make as many as they like. */
export function ViewCommands({ review, views }: ViewCommandsProps) {
  const { registry } = useCommandCentre();
  const router = useRouter();
  useEffect(() => {
    const added = registry.add('review', false);
    added.commands = views.map((view) => ({
      id: `view.${view.id}`,
      labelKey: 'view.open',
      labelValues: { name: view.name },
      icon: Bookmark,
      scope: 'review',
      keys: [],
      perform: () => router.push(placeOfView(review, view)),
    }));
    return () => registry.remove(added);
  }, [registry, router, review, views]);
  return null;
}
