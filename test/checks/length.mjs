// House rule on size: no source file over 400 lines, p90 at most 200, median at most 60 (generated files and migrations aside).
import { execFileSync } from 'node:child_process';
import { readFileSync, existsSync } from 'node:fs';

const LONGEST = 400;
const P90 = 200;
const MEDIAN = 60;
const DRAWERS = /(^|\/)(utils?|helpers?|common|shared|misc|core|manager|base)(\/|\.tsx?$)/;

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(file) && !/\/migrations\/|\.d\.ts$|\/fixtures\//.test(file));
const lengths = files.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 })).sort((a, b) => a.lines - b.lines);
const sources = lengths.filter(({ file }) => !/\.spec\.tsx?$|^test\//.test(file));
const at = (share) => sources[Math.floor(share * (sources.length - 1))]?.lines ?? 0;

const problems = lengths
  .filter(({ lines }) => lines > LONGEST)
  .map(({ file, lines }) => `${file} has ${lines} lines; divide it (at most ${LONGEST})`);
if (at(0.9) > P90) problems.push(`p90 of source files is ${at(0.9)} lines (at most ${P90})`);
if (at(0.5) > MEDIAN) problems.push(`median of source files is ${at(0.5)} lines (at most ${MEDIAN})`);
problems.push(...files.filter((file) => DRAWERS.test(file)).map((file) => `${file} has a name that hides what is inside`));
console.log(`${sources.length} source files: median ${at(0.5)} lines, p90 ${at(0.9)}, longest ${sources.at(-1)?.lines ?? 0}`);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
