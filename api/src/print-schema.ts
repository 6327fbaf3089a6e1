import { readFileSync, writeFileSync } from 'node:fs';
import { printedSchema } from './app/print.js';

/** Writes schema.graphql beside the package, or with --check says whether it is what the code prints. */
const place = new URL('../schema.graphql', import.meta.url);
const printed = await printedSchema();

if (!process.argv.includes('--check')) {
  writeFileSync(place, printed);
} else if (committed() !== printed) {
  process.stderr.write('api/schema.graphql is not what the code prints. Run: npm run gen\n');
  process.exitCode = 1;
}

function committed(): string | null {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    return null;
  }
}
