import { AppShell } from '@/components/shell/app-shell';
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
  const [{ review }, disagreements] = await Promise.all([
    loadReview(reviewId),
    loadOpenDisagreements(reviewId),
  ]);
  return (
    <AppShell review={review} account={account} counts={{ disagreements }}>
      {children}
    </AppShell>
  );
}
