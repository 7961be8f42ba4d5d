import { Coach } from '@/components/coach/coach';
import { PresenceProvider } from '@/components/live/presence-provider';
import { ViewCommands } from '@/components/saved-view/view-commands';
import { AppShell } from '@/components/shell/app-shell';
import { loadViews } from '@/server/loaders/claims';
import { loadCoachPlaces } from '@/server/loaders/coach';
import { loadOpenDisagreements } from '@/server/loaders/disagreements';
import { loadQuestion, loadReview } from '@/server/loaders/reviews';
import { requireAccount } from '@/server/session';

/** Every page of a review says which review it is of. */
export async function generateMetadata({ params }: LayoutProps<'/reviews/[reviewId]'>) {
  const question = await loadQuestion((await params).reviewId);
  return question === null ? {} : { title: { default: question, template: `%s · ${question}` } };
}

export default async function ReviewLayout({ children, params }: LayoutProps<'/reviews/[reviewId]'>) {
  const account = await requireAccount();
  const { reviewId } = await params;
  const [{ review, me, members }, disagreements, views] = await Promise.all([
    loadReview(reviewId),
    loadOpenDisagreements(reviewId),
    loadViews(reviewId),
  ]);
  const coach = review.isSample ? await loadCoachPlaces(reviewId) : null;
  return (
    <AppShell review={review} account={account} counts={{ disagreements }}>
      <ViewCommands review={review.id} views={views} />
      <PresenceProvider
        review={review.id}
        me={me}
        members={members.map(({ id, name, colour }) => ({ id, name, colour }))}
      >
        {coach ? (
          <Coach review={review.id} places={coach}>
            {children}
          </Coach>
        ) : (
          children
        )}
      </PresenceProvider>
    </AppShell>
  );
}
