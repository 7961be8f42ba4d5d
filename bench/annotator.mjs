/**
 * The annotator with an article of 80,000 words against the same text as bare spans: until all claims are painted, until
 * one more is, and from key press to painted tag.
 */
import { chromium } from '@playwright/test';
import { chromiumPath } from '../server/boot/chromium.mjs';
import { signedIn, startLateral } from './lateral-server.mjs';
import { longArticle } from './long-article.mjs';
import { serveYardsticks, YARDSTICKS } from './yardstick-server.mjs';

const WORDS = 80_000;
const SIZES = [5_000, 20_000];
const ROUNDS = 5;
const STEPS = 12;

const median = (list) => [...list].sort((x, y) => x - y)[Math.floor(list.length / 2)] ?? Number.NaN;
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** Runs in the page before anything else: notes when so many claims are there and painted. */
function watchClaims(wanted) {
  const found = document.getElementsByClassName('claim');
  const look = () => {
    if (found.length >= wanted)
      setTimeout(() => {
        window.allPainted = performance.now();
      });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page: from each key press to the first change of the article, and to the frame that shows it. */
function watchKeys() {
  window.keys = [];
  const onPress = () => {
    const pressed = performance.now();
    const note = { changed: null, painted: null, sameFrame: null };
    window.keys.push(note);
    const changed = () => {
      note.changed ??= performance.now() - pressed;
    };
    const observer = new MutationObserver(changed);
    observer.observe(document.body, {
      attributes: true,
      childList: true,
      subtree: true,
      characterData: true,
    });
    requestAnimationFrame(() => {
      // What has changed by now is painted with this frame, the first after the press.
      if (observer.takeRecords().length > 0) changed();
      note.sameFrame = note.changed !== null;
      setTimeout(() => {
        note.painted = performance.now() - pressed;
        observer.disconnect();
      });
    });
  };
  addEventListener('keydown', onPress, { capture: true });
}

async function scriptSeconds(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration').value;
}

async function openAnnotator(context, address, claims) {
  const page = await context.newPage();
  await page.addInitScript(watchClaims, claims);
  await page.addInitScript(watchKeys);
  await page.goto(address, { timeout: 120_000 });
  await page.waitForFunction(() => window.allPainted !== undefined, null, { timeout: 120_000 });
  const allPainted = await page.evaluate(() => window.allPainted);
  await page.locator('.claim[data-active]').first().waitFor({ timeout: 120_000 });
  return { page, allPainted };
}

async function tagging(page) {
  const seen = [];
  await page.locator('.claim').nth(3).click();
  for (let i = 0; i < STEPS; i++) {
    await page.evaluate(() => {
      window.keys.length = 0;
    });
    await page.keyboard.press(i % 2 ? 'Digit1' : 'Digit2');
    await page.waitForFunction(() => window.keys[0]?.painted != null);
    const note = await page.evaluate(() => window.keys[0]);
    seen.push(note);
  }
  // The first press pays for what is loaded and compiled with it.
  const notes = seen.slice(2);
  return {
    changed: median(notes.map((n) => n.changed ?? Number.NaN)),
    painted: median(notes.map((n) => n.painted)),
    sameFrame: notes.filter((n) => n.sameFrame).length / notes.length,
  };
}

async function splitting(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const script = [];
  const painted = [];
  for (let i = 0; i < STEPS; i++) {
    await page
      .locator('.claim')
      .nth(20 + 4 * i)
      .click();
    await page.keyboard.press('KeyS');
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(100);
    const before = await scriptSeconds(session);
    await page.evaluate(() => {
      window.keys.length = 0;
    });
    const count = await page.locator('.claim').count();
    await page.keyboard.press('Enter');
    await page.waitForFunction((n) => document.getElementsByClassName('claim').length > n, count);
    await page.waitForFunction(() => window.keys[0]?.painted != null);
    painted.push(await page.evaluate(() => window.keys[0].changed ?? window.keys[0].painted));
    script.push(((await scriptSeconds(session)) - before) * 1000);
    await page.waitForTimeout(250);
  }
  return { script: median(script.slice(2)), changed: median(painted.slice(2)) };
}

async function measureYardstick(browser, address) {
  const painted = [];
  const one = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.newPage();
    await page.goto(address, { timeout: 120_000 });
    await page.waitForFunction(() => window.bench, null, { timeout: 120_000 });
    painted.push(await page.evaluate(() => window.bench.allPainted));
    one.push(await page.evaluate(() => window.bench.one()));
    await page.close();
  }
  return {
    all: median(painted),
    script: median(one.map((o) => o.script)),
    one: median(one.map((o) => o.painted)),
  };
}

/** @returns {Promise<string[]>} lines of Markdown */
export async function measureAnnotator() {
  const articles = Object.fromEntries(SIZES.map((claims) => [claims, longArticle({ words: WORDS, claims })]));
  const yardsticks = await serveYardsticks(articles);
  const lateral = await startLateral();
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const lines = ['### The annotator: 80,000 words', ''];
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const api = await signedIn(context, lateral.base);
    const { id: review } = await api('POST', '/reviews', { question: 'How fast is a long article?' });
    for (const size of SIZES) {
      const article = await api('POST', `/reviews/${review}/articles`, {
        text: articles[size].text,
        source: { name: `Long paper ${size}` },
        language: 'en',
      });
      const address = `${lateral.base}/reviews/${review}/articles/${article.id}`;
      const figures = {};
      for (const name of YARDSTICKS)
        figures[name] = await measureYardstick(browser, yardsticks.address(name, size));
      const all = [];
      for (let round = 0; round < ROUNDS; round++) {
        const { page, allPainted } = await openAnnotator(context, address, size);
        all.push(allPainted);
        await page.close();
      }
      const { page } = await openAnnotator(context, address, size);
      const tag = await tagging(page);
      await page.reload();
      await page.locator('.claim[data-active]').first().waitFor({ timeout: 120_000 });
      const split = await splitting(page);
      await page.close();
      const whole = median(all);
      lines.push(
        `**${size.toLocaleString('en')} claims** (the split proposed ${article.claims.length.toLocaleString('en')})`,
        '',
        '| | all painted | of bare React | one more: script | one more: painted |',
        '| --- | ---: | ---: | ---: | ---: |',
        ...YARDSTICKS.map((name) => {
          const f = figures[name];
          return `| ${name} | ${ms(f.all)} | ${(f.all / figures.react.all).toFixed(2)} | ${ms(f.script)} | ${ms(f.one)} |`;
        }),
        `| **annotator** | ${ms(whole)} | **${(whole / figures.react.all).toFixed(2)}** | **${ms(split.script)}** | ${ms(split.changed)} |`,
        '',
        `Key press to changed tag ${ms(tag.changed)}, to the painted frame ${ms(tag.painted)}; ` +
          `in the same frame ${Math.round(tag.sameFrame * 100)} % of presses.`,
        '',
      );
    }
  } finally {
    await browser.close();
    yardsticks.stop();
    await lateral.stop();
  }
  return lines;
}
