import { put } from '@/domain/examples/chapters/history';
import type { Stage } from '@/domain/examples/chapters/stage';
import { discussion, links, statements } from '@/domain/examples/story';
import { link, linkBetween, vote } from '@/domain/linking';

/** Each link is drawn by one colleague and gets the other's yes; then come statements and a discussion. */
export function connect(stage: Stage): void {
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
  const { history, at, who, find, tools } = stage;
  const newId = tools.newId();
  const drawnAt = at();
  const ends = { a: find(between[0]).id, b: find(between[1]).id };
  const drawn = { ...ends, relation, differs: [...differs], note, by: who[by], at: drawnAt, newId };
  history.commit(who[by], drawnAt, link(history.state, drawn));
  const reviewer = who[by === 'amira' ? 'rafael' : 'amira'];
  const votedAt = at();
  const yes = { link: newId, reviewer, answer: 'yes', at: votedAt } as const;
  history.commit(reviewer, votedAt, vote(history.state, yes));
}

function discuss(stage: Stage): void {
  const { history, at, who, find, tools } = stage;
  const [x, y] = discussion.on;
  const about = linkBetween(history.state, find(x).id, find(y).id, 'conflicts');
  if (!about) throw new Error('the discussion is about a link that nobody drew');
  const articles = [about.articleA, about.articleB];
  const id = tools.newId();
  discussion.messages.forEach(({ by: colleague, text }, i) => {
    const sentAt = at();
    const by = who[colleague];
    const thread = {
      id,
      on: 'link',
      target: about.id,
      articles,
      resolvedAt: null,
      resolvedBy: null,
    } as const;
    const message = { discussion: id, articles, text, mentions: [], editedAt: null, removedAt: null };
    history.record('discussion.changed', by, sentAt, [
      ...(i === 0 ? [put('discussion', { ...thread, by, at: sentAt })] : []),
      put('message', { ...message, id: tools.newId(), by, at: sentAt }),
    ]);
  });
}
