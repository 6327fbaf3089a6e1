// The first page's script and style stay within the budget of bytes that a mid-range laptop on a slow line can take.
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';

const SCRIPT_KB = 300 * 1.05;
const STYLE_KB = 40 * 1.05;

const app = 'dashboard/dist/app';
const html = readFileSync(`${app}/index.html`, 'utf8');
const kb = (path) => gzipSync(readFileSync(`${app}${path}`), { level: 9 }).length / 1024;
const all = (pattern) => [...html.matchAll(pattern)].map((match) => match[1]);
const scripts = all(/(?:src|href)="(\/[^"]+\.js)"/g).reduce((sum, path) => sum + kb(path), 0);
const styles = all(/href="(\/[^"]+\.css)"/g).reduce((sum, path) => sum + kb(path), 0);
console.log(`first page: ${scripts.toFixed(0)} KB of script, ${styles.toFixed(0)} KB of style, gzip`);
if (scripts === 0 || scripts > SCRIPT_KB || styles > STYLE_KB) {
  console.error(
    `Over the budget of ${SCRIPT_KB.toFixed(0)} KB script and ${STYLE_KB.toFixed(0)} KB style, or nothing found in index.html.`,
  );
  process.exit(1);
}
