import { Annotator } from './pages/annotator';
import { SignIn } from './pages/sign-in';
import { articleNumber, claimWhere, openSample } from './sample';
import { expect, test } from './story';

test('Nadia follows a link to a claim signed out, signs in and is at that claim (UX-01)', async ({
  page,
  context,
  person,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 2);
  const claim = claimWhere(article, (one) => one.start > article.text.length / 2);
  await context.clearCookies();

  await page.goto(`/reviews/${review}/articles/${article.id}?claim=${claim.id}`);
  const form = new SignIn(page);
  await expect(page.getByText('Sign in to open the page you asked for.')).toBeVisible();
  await form.as(person);

  const annotator = new Annotator(page);
  await expect(annotator.activeClaim).toContainText(claim.text);
  await expect(annotator.list).toBeFocused();
  await expect(annotator.inText(claim.id).first()).toBeInViewport();
});
