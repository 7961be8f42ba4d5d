import { type ClaimLinkRecord, orderedPair } from '@/domain/claim-link';
import { put } from '@/domain/examples/chapters/history';
import type { Stage } from '@/domain/examples/chapters/stage';
import type { Quote } from '@/domain/examples/quote';
import { type Colleague, discussion, links, statements } from '@/domain/examples/story';

/** Links are drawn by one colleague and confirmed by the other; then come statements and a discussion. */
export function link(stage: Stage): void {
  for (const drawn of links) draw(stage, drawn);
  for (const { name, claims } of statements) {
    const members = claims.map(([quote, gist]) => ({ claim: stage.find(quote).id, gist }));
    stage.history.record('statement.changed', stage.who.amira, stage.at(), [
      put('statement', { id: stage.tools.newId(), name, claims: members, version: 1, deletedAt: null }),
    ]);
  }
  discuss(stage);
}

function draw(stage: Stage, { between, by, relation, differs, note }: (typeof links)[number]): void {
  const { history, at, who, tools } = stage;
  const ends = endsOf(stage, between);
  const createdAt = at();
  const id = tools.newId();
  const vote = (colleague: Colleague, votedAt: string) =>
    put('vote', {
      link: id,
      articleA: ends.articleA,
      articleB: ends.articleB,
      reviewer: who[colleague],
      answer: 'yes',
      at: votedAt,
    });
  const drawn: ClaimLinkRecord = {
    id,
    ...ends,
    relation,
    state: 'suggested',
    differs: [...differs],
    note,
    resolution: 'open',
    resolutionReason: null,
    independence: null,
    createdBy: who[by],
    at: createdAt,
    version: 1,
    deletedAt: null,
  };
  history.record('link.suggested', who[by], createdAt, [put('link', drawn), vote(by, createdAt)]);
  const other = by === 'amira' ? 'rafael' : 'amira';
  const confirmedAt = at();
  history.record('link.confirmed', who[other], confirmedAt, [
    vote(other, confirmedAt),
    put('link', { ...drawn, state: 'confirmed', version: 2 }),
  ]);
}

/** Both ends in the one spelling of the pair. */
function endsOf(stage: Stage, between: readonly [Quote, Quote]) {
  const [x, y] = [stage.find(between[0]), stage.find(between[1])];
  const [a, b] = orderedPair(x.id, y.id);
  const [first, second] = a === x.id ? [x, y] : [y, x];
  return { a, b, articleA: first.article, articleB: second.article };
}

function discuss(stage: Stage): void {
  const { history, at, who, tools } = stage;
  const { a, b, articleA, articleB } = endsOf(stage, discussion.on);
  const about = [...history.state.link.values()].find((one) => one.a === a && one.b === b);
  if (!about) throw new Error('the discussion is about a link that nobody drew');
  const articles = [articleA, articleB];
  const id = tools.newId();
  discussion.messages.forEach(({ by, text }, i) => {
    const sentAt = at();
    const thread = put('discussion', {
      id,
      on: 'link',
      target: about.id,
      articles,
      by: who[by],
      at: sentAt,
      resolvedAt: null,
      resolvedBy: null,
    });
    const message = put('message', {
      id: tools.newId(),
      discussion: id,
      articles,
      by: who[by],
      at: sentAt,
      text,
      mentions: [],
      editedAt: null,
      removedAt: null,
    });
    history.record('discussion.changed', who[by], sentAt, i === 0 ? [thread, message] : [message]);
  });
}
