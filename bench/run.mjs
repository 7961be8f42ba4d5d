/**
 * `npm run bench`: every measurement, or those named (`npm run bench -- live first-load`), as ratios within one run; the
 * last results stand in bench/results.md.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measureAnnotator } from './annotator.mjs';
import { measureFirstLoad } from './first-load.mjs';
import { measureLive } from './live.mjs';

const MEASURES = { annotator: measureAnnotator, 'first-load': measureFirstLoad, live: measureLive };

const wanted = process.argv.slice(2);
const names = Object.keys(MEASURES).filter((name) => wanted.length === 0 || wanted.includes(name));
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const here = `Commit ${commit}; ${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), Node ${process.versions.node}. Medians unless said otherwise; compare within a table only.`;
const file = path.join(import.meta.dirname, 'results.md');

/** The last results by their headings: a measurement takes the place of its own, and leaves the others. */
const sections = new Map(
  (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '')
    .split(/^(?=### )/m)
    .slice(1)
    .map((section) => [section.split('\n', 1)[0], section.trimEnd()]),
);
for (const name of names) {
  const written = (await MEASURES[name]()).join('\n');
  for (const section of written.split(/^(?=### )/m)) {
    const [heading = '', ...rest] = section.trimEnd().split('\n');
    const whole = [heading, '', here, ...rest].join('\n');
    console.log(`${whole}\n`);
    sections.set(heading, whole);
  }
}
// Small numbers say nothing, and are not kept.
if (process.env.BENCH_QUICK !== '1')
  fs.writeFileSync(file, `${['# Results', ...sections.values()].join('\n\n')}\n`);
