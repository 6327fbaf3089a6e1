import { registry, type Definition as Said } from '@ambit/signals';
import { Definition, DefinitionPart } from './definition.js';
import { make } from './make.js';

export function allDefinitions(): Definition[] {
  return registry.definitions().map(shape);
}

/** Null where there is no such signal. */
export function findDefinition(signal: string): Definition | null {
  const said = registry.definition(signal);
  return said === null ? null : shape(said);
}

/** Of a signal that has readings. A reading outlives its signal by at most one measuring. */
export function definitionOf(signal: string): Definition {
  const found = findDefinition(signal);
  if (found === null) throw new Error(`The signal ${signal} has a reading and no definition.`);
  return found;
}

function shape({ of: _of, ...said }: Said): Definition {
  return make(Definition, { ...said, parts: said.parts.map((part) => make(DefinitionPart, { ...part })) });
}
