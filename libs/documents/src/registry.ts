import { frontMatter } from './front-matter.js';
import { label } from './label.js';
import { name } from './name.js';
import { preamble } from './preamble.js';
import type { Reader } from './reader.js';
import { section } from './section.js';
import { sidecar } from './sidecar.js';
import { table } from './table.js';

/** Every way in which documents carry fields, the most believed first: a field is what the first reader that has it says. */
export const READERS: readonly Reader[] = [sidecar, frontMatter, preamble, table, label, section, name];
