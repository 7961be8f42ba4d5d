import { describe, expect, it } from 'vitest';
import { assemble } from './assemble';
import { decodePage } from './reader/decode.mjs';
import { readPage } from './reader/page.mjs';

const BODY = `<p>The ferry <em>Alma</em> struck the north pier of Sund harbour shortly after six on Monday, the port office said, and
forty passengers were taken off before the tide turned.</p>
<p>“We heard a long scrape and then nothing,” said Ines Falk, who was on the car deck with her two sons when it happened.</p>
<figure><img src="a.jpg"><figcaption>The Alma at the north pier. Photo: Harbour office</figcaption></figure>
<h2>What the port says</h2>
<p>The port closed the northern channel until noon &amp; promised a report within a week; nobody was hurt, the office wrote, and
the ferry has been towed to the yard at Lomme for inspection.</p>`;

const article = (
  after = '',
  head = '',
) => `<!doctype html><html lang="en-GB"><head><title>Ferry strikes pier | The Sund Herald</title>
<meta property="og:site_name" content="The Sund Herald"><meta name="author" content="Mona Lind">
<meta property="article:published_time" content="2026-03-02T18:40:00Z">
<link rel="canonical" href="/ferry">${head}</head><body><nav><a href="/">Home</a></nav>
<article><h1>Ferry strikes pier</h1>${BODY}</article>${after}<footer>© The Sund Herald</footer></body></html>`;

const NESTED = `<section id="comments"><h3>3 Comments</h3><ol class="comment-list">
<li class="comment depth-1" id="comment-1"><article class="comment-body"><footer class="comment-meta"><b class="fn">Per</b>
<span class="says">says:</span> <time datetime="2026-03-03">3 March 2026 at 09:12</time></footer>
<div class="comment-content"><p>The pier has had no light since autumn.</p><p>Everyone knew.</p></div><div class="reply"><a>Reply</a></div></article>
<ol class="children"><li class="comment depth-2" id="comment-2"><article class="comment-body"><footer class="comment-meta"><b class="fn">Åsa K.</b>
<time>3 March 2026 at 10:01</time></footer><div class="comment-content"><p>Not true: it was mended in May.</p></div></article></li></ol></li>
<li class="comment depth-1" id="comment-3"><article class="comment-body"><footer class="comment-meta"><b class="fn">Per</b>
<time>4 March 2026</time></footer><div class="comment-content"><p>Then show me.</p></div></article></li></ol>
<form id="respond"><label>Comment</label><textarea></textarea><p>Your email will not be shown</p></form></section>`;

const read = (html: string) => readPage(html, 'https://herald.example/ferry');

describe('a page', () => {
  it('says what it is', () => {
    const { title, author, publishedAt, language, canonical, siteName } = read(article());
    expect({ title, author, publishedAt, language, canonical, siteName }).toEqual({
      title: 'Ferry strikes pier',
      author: 'Mona Lind',
      publishedAt: '2026-03-02T18:40:00Z',
      language: 'en-GB',
      canonical: 'https://herald.example/ferry',
      siteName: 'The Sund Herald',
    });
  });

  it('becomes paragraphs with zones that fit them exactly', () => {
    const { text, zones } = assemble(read(article()));
    expect(zones.map((zone) => [zone.type, text.slice(zone.start, zone.end).slice(0, 24)])).toEqual([
      ['headline', 'Ferry strikes pier'],
      ['body', 'The ferry Alma struck th'],
      ['caption', 'The Alma at the north pi'],
      ['headline', 'What the port says'],
      ['body', 'The port closed the nort'],
    ]);
    expect(text).toContain('until noon & promised');
    expect(text).not.toMatch(/Home|©/);
  });

  it('keeps its reader comments, with names, times and nesting, and not the form', () => {
    const page = read(article(NESTED));
    expect(page.comments).toEqual([
      {
        author: 'Per',
        time: '3 March 2026 at 09:12',
        depth: 0,
        text: 'The pier has had no light since autumn.\n\nEveryone knew.',
      },
      { author: 'Åsa K.', time: '3 March 2026 at 10:01', depth: 1, text: 'Not true: it was mended in May.' },
      { author: 'Per', time: '4 March 2026', depth: 0, text: 'Then show me.' },
    ]);
    const { text, zones } = assemble(page);
    expect(text).toContain('\n\n3 Comments\n\nPer · 3 March 2026 at 09:12\nThe pier');
    const comments = zones.filter(({ type }) => type === 'comment');
    expect(comments.map(({ commenter, depth }) => [commenter, depth])).toEqual([
      ['Per', 0],
      ['Åsa K.', 1],
      ['Per', 0],
    ]);
    expect(text.slice(comments[1]?.start, comments[1]?.end)).toBe(
      'Åsa K. · 3 March 2026 at 10:01\nNot true: it was mended in May.',
    );
    expect(text).not.toMatch(/Reply|Your email/);
  });

  it.each([
    [
      'schema.org markup',
      '<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Per</span><div itemprop="text">No light there.</div></div>',
    ],
    [
      'a plain list below a heading',
      '<h3>Comments (1)</h3><ul><li><b>Per</b> <i>3 March 2026</i><p>No light there.</p></li></ul>',
    ],
    [
      'definitions',
      '<dl id="comments"><dt class="comment-author">Per said…</dt><dd><p>No light there.</p></dd><dd class="comment-footer">3 March 2026 09:12</dd></dl>',
    ],
    [
      'boxes inside boxes of one name',
      '<div class="comments"><div class="comment"><div class="comment-inner"><div class="comment-author">Per</div><div class="comment-text">No light there.</div></div></div></div>',
    ],
  ])('has comments in %s', (_name, html) => {
    expect(read(article(html)).comments).toMatchObject([
      { author: 'Per', text: 'No light there.', depth: 0 },
    ]);
  });

  it.each([
    [
      'nothing but a form',
      '<div id="comments"><h3>Leave a comment</h3><form><p>Name</p><textarea>Write</textarea></form></div>',
    ],
    [
      'what was said elsewhere',
      '<aside class="widget recent-comments"><ul><li class="comment"><b class="author">Per</b> on <a href="/other#comment-1">Other</a> 3 March 2026</li></ul></aside>',
    ],
    ['a count', '<div class="comments"><a class="comment-count" href="#c">12 comments</a></div>'],
    [
      'a notice',
      '<div class="comments"><h3>Comments</h3><p class="comment">Comments are closed on this story.</p></div>',
    ],
    [
      'other stories',
      '<section><h3>More</h3><ul><li><b>Mona Lind</b> <time>3 March 2026</time><p>The yard at Lomme hires.</p></li></ul></section>',
    ],
  ])('has no comments where there is %s', (_name, html) => {
    expect(read(article(html)).comments).toEqual([]);
  });

  it('has no comments where its own table has a column of that name', () => {
    const table =
      '<table><tr><td><p>Comment</p></td></tr><tr><td><p>Six knots when it struck.</p></td></tr></table>';
    const { zones } = assemble(
      read(article().replace('</article>', `${table}<p>The yard hires.</p></article>`)),
    );
    expect(zones.filter(({ type }) => type === 'comment')).toEqual([]);
  });

  it('leaves hostile markup without effect and out of the text', () => {
    const hostile =
      '<script>globalThis.hostile = true</script><img src=x onerror="globalThis.hostile=true"><iframe src="http://127.0.0.1/"></iframe><p>Last words of the story &lt;script&gt;alert(1)&lt;/script&gt; stay words, as long as they are read by people.</p>';
    const { text } = assemble(read(article('').replace('</article>', `${hostile}</article>`)));
    expect('hostile' in globalThis).toBe(false);
    expect(text).toContain('<script>alert(1)</script> stay words');
    expect(text).not.toContain('hostile');
  });

  it('takes no address from it but of the web', () => {
    const page = read(article('', '').replace('href="/ferry"', 'href="javascript:alert(1)"'));
    expect(page.canonical).toBeNull();
  });
});

describe('the letters of a page', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Uint8Array.from(
      parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
    );

  it.each([
    ['a mark', bytes([0xef, 0xbb, 0xbf], '<p>', [0xc3, 0xa9]), null, 'é', 'utf-8'],
    [
      'UTF-16 by its mark',
      new Uint8Array([0xff, 0xfe, ...Buffer.from('<p>é', 'utf16le')]),
      null,
      'é',
      'utf-16le',
    ],
    ['the header', bytes('<p>', [0xef, 0xee]), 'windows-1251', 'по', 'windows-1251'],
    ['a meta element', bytes('<meta charset=koi8-r><p>', [0xd0, 0xcf]), null, 'по', 'koi8-r'],
    [
      'an old meta element',
      bytes('<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1"><p>', [0xe9]),
      null,
      'é',
      'windows-1252',
    ],
    ['a meta element that is wrong', bytes('<meta charset=utf-16><p>', [0xc3, 0xa9]), null, 'é', 'utf-8'],
    ['proof, against a wrong header', bytes('<p>', [0xc3, 0xa9]), 'us-nonsense', 'é', 'utf-8'],
    [
      'nothing but a guess',
      bytes('<p>', [...Buffer.from('Une journée à la mer, où l’été était déjà terminé', 'latin1')]),
      null,
      'journée',
      null,
    ],
  ])('by %s', (_name, page, header, letters, encoding) => {
    const decoded = decodePage(page, header);
    expect(decoded.html).toContain(letters);
    if (encoding) expect(decoded.encoding).toBe(encoding);
  });
});
