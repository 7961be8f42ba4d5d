/** `npm run bench`: every measurement, as ratios within one run; the last results stand in bench/results.md. */
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
const lines = [
  '# Results',
  '',
  `Commit ${commit}; ${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), Node ${process.versions.node}. Medians; compare within a table only.`,
  '',
];
for (const name of names) lines.push(...(await MEASURES[name]()));
const written = `${lines.join('\n').trimEnd()}\n`;
console.log(written);
if (wanted.length === 0) fs.writeFileSync(path.join(import.meta.dirname, 'results.md'), written);
