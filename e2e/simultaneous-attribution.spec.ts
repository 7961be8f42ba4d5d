import type { Page } from '@playwright/test';
import { Annotator } from './pages/annotator';
import { articleNumber, type Claim, claimWhere, openSample, type Sample } from './sample';
import { type Api, expect, type Person, test } from './story';

type Attribution = {
  cue: string | null;
  hedged: boolean;
  origin: { name: string } | null;
  alternatives: { cue: string | null; by: string }[];
};
type Attributed = Claim & { attribution: Attribution | null };

async function share(owner: Api, { review }: Sample, guest: { api: Api; person: Person }): Promise<void> {
  const { token } = await owner.send<{ token: string }>('POST', `/reviews/${review}/invitations`, {
    email: guest.person.email,
    role: 'reviewer',
  });
  await guest.api.send('POST', '/invitations/accept', { token });
}

/** One reviewer's attribution form, with the claim open. */
class Form {
  readonly annotator: Annotator;
  readonly form;
  readonly cue;
  readonly hedged;
  readonly conflict;

  constructor(readonly page: Page) {
    this.annotator = new Annotator(page);
    this.form = this.annotator.inspector.getByRole('form', { name: 'Attribution' });
    this.cue = this.form.getByRole('textbox', { name: 'Words that attribute' });
    this.hedged = this.form.getByRole('checkbox', { name: /hedged/i });
    this.conflict = page.getByRole('alertdialog');
  }

  async open(review: string, article: string, claim: string) {
    await this.annotator.open(review, article, claim);
    const more = this.form.getByRole('button', { name: /^(More|Fewer)/ });
    if ((await more.getAttribute('aria-expanded')) !== 'true') await more.click();
  }

  save = () => this.form.getByRole('button', { name: 'Save attribution' }).click();
}

test('two people at one attribution: other fields both stand, the same field is asked about, and each answer does what it says (UX-48)', async ({
  page,
  api,
  another,
}) => {
  test.slow();
  const sample = await openSample(api);
  const { review } = sample;
  const rafael = await another('Rafael Kint');
  await share(api, sample, rafael);
  const article = articleNumber(sample.articles, 4);
  const claim = claimWhere(article, ({ zone, attribution }) => zone === 'body' && attribution === null);
  const at = `/reviews/${review}/claims/${claim.id}`;
  const stands = async () => (await api.get<Attributed>(at)).attribution;
  const first = { sources: [{ name: 'Ines Calder', type: 'named_person' }], mode: 'indirect', cue: 'said' };
  await api.send('PUT', `${at}/attribution`, first);

  const here = new Form(page);
  const there = new Form(rafael.page);
  await here.open(review, article.id, claim.id);
  await there.open(review, article.id, claim.id);

  /** Nadia begins to write; Rafael saves before her. Her form does not move, and she saves. */
  const race = async (mine: string, his: string) => {
    await here.cue.fill(mine);
    await there.cue.fill(his);
    await there.save();
    await there.annotator.saved();
    await expect(here.form.getByText(/^Someone changed this meanwhile/)).toBeVisible();
    await expect(here.cue).toHaveValue(mine);
    await here.save();
    await expect(here.conflict).toBeVisible();
  };
  const settled = async () => {
    await expect(here.conflict).toBeHidden();
    await here.annotator.saved();
  };

  await test.step('different fields: both stand, and nobody is asked', async () => {
    await here.cue.fill('told reporters');
    await there.hedged.check();
    await there.save();
    await there.annotator.saved();
    await here.save();
    await here.annotator.saved();
    await expect(here.conflict).toBeHidden();
    await expect.poll(stands).toMatchObject({ cue: 'told reporters', hedged: true });
    await expect(here.hedged).toBeChecked();
    await expect(there.cue).toHaveValue('told reporters');
  });

  await test.step('the same field: the second is shown both values, and the first’s stands meanwhile', async () => {
    await race('announced', 'admitted');
    await expect(here.conflict).toContainText('Rafael Kint changed this attribution while you were editing.');
    await expect(here.conflict.getByText('admitted')).toBeVisible();
    await expect(here.conflict.getByText('announced')).toBeVisible();
    await expect(here.conflict.getByText('Wording')).toBeHidden();
    expect(await stands()).toMatchObject({ cue: 'admitted', hedged: true });
    await expect(there.conflict).toBeHidden();
  });

  await test.step('Keep theirs', async () => {
    await here.conflict.getByRole('button', { name: 'Keep theirs' }).click();
    await settled();
    expect(await stands()).toMatchObject({ cue: 'admitted', alternatives: [] });
    await expect(here.cue).toHaveValue('admitted');
  });

  await test.step('Use mine', async () => {
    await race('conceded', 'claimed');
    await here.conflict.getByRole('button', { name: 'Use mine' }).click();
    await settled();
    await expect.poll(stands).toMatchObject({ cue: 'conceded', alternatives: [] });
    await expect(there.cue).toHaveValue('conceded');
  });

  await test.step('Keep both as alternatives, and prefer the other one', async () => {
    await race('warned', 'boasted');
    await here.conflict.getByRole('button', { name: 'Keep both as alternatives' }).click();
    await settled();
    await expect.poll(stands).toMatchObject({ cue: 'boasted', alternatives: [{ cue: 'warned' }] });
    const beside = there.annotator.inspector.getByRole('region', { name: 'Kept beside it' });
    await expect(beside.getByText('warned')).toBeVisible();
    await beside.getByRole('button', { name: /^Use the answer of Nadia Verhoeven/ }).click();
    await expect.poll(stands).toMatchObject({ cue: 'warned', alternatives: [{ cue: 'boasted' }] });
    await beside.getByRole('button', { name: /^Remove the answer of/ }).click();
    await expect.poll(stands).toMatchObject({ cue: 'warned', alternatives: [] });
  });

  await test.step('Discuss: theirs stands, and both values are in a message she can send', async () => {
    await expect(here.cue).toHaveValue('warned');
    await race('whispered', 'shouted');
    await here.conflict.getByRole('button', { name: 'Discuss' }).click();
    await settled();
    expect(await stands()).toMatchObject({ cue: 'shouted', alternatives: [] });
    const message = here.annotator.inspector.getByRole('textbox', { name: /message|discussion/i }).first();
    await expect(message).toBeFocused();
    await expect(message).toHaveValue(/shouted.*Rafael Kint.*whispered/s);
  });

  await test.step('a question that was not answered is still there, and asks again', async () => {
    await race('hinted', 'denied');
    await page.keyboard.press('Escape');
    await expect(here.conflict).toBeHidden();
    expect(await stands()).toMatchObject({ cue: 'denied' });
    await here.annotator.inspector.getByRole('button', { name: 'Retry' }).click();
    await expect(here.conflict).toBeVisible();
    await here.conflict.getByRole('button', { name: 'Keep theirs' }).click();
    await settled();
  });
});
