import type { Reader } from './reader.js';
import { entriesOf } from './sidecar.js';
import { yamlFields } from './text/yaml.js';

/** YAML between `---` lines at the beginning, or in a fence that says it is YAML. */
export const frontMatter: Reader = {
  name: 'front-matter',
  read: ({ lines, frontMatter: range, note }) => {
    const { start, end } = range ?? fencedYaml(lines);
    return start === end ? [] : entriesOf(yamlFields(lines.slice(start, end), start + 1, 'The front matter', note));
  },
};

const FENCE_WITHIN = 12;

function fencedYaml(lines: readonly string[]): { start: number; end: number } {
  const open = lines.slice(0, FENCE_WITHIN).findIndex((line) => /^(?:```|~~~)\s*ya?ml\s*$/i.test(line));
  const close = open < 0 ? -1 : lines.findIndex((line, at) => at > open && /^(?:```|~~~)\s*$/.test(line));
  return close < 0 ? { start: 0, end: 0 } : { start: open + 1, end: close };
}
