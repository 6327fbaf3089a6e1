import { meaningOf } from './aliases.js';
import type { Entry, Reader } from './reader.js';
import { nameOf } from './text/prepare.js';
import { yamlFields, type YamlField } from './text/yaml.js';

/** Fields in a YAML file of the same folder: `kep.yaml`, `metadata.yaml`, `rfd.yml`. */
export const sidecar: Reader = {
  name: 'sidecar',
  read: ({ sidecars, note }) => sidecars.flatMap(({ path, lines }) => entriesOf(yamlFields(lines, 1, nameOf(path), note))),
};

/** The fields whose keys say something known. */
export function entriesOf(fields: readonly YamlField[]): Entry[] {
  return fields.flatMap(({ key, pieces }) => {
    const meaning = meaningOf(key);
    return meaning === null || pieces.length === 0 ? [] : [{ meaning, pieces }];
  });
}
