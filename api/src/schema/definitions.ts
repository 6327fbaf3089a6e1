import type { Section } from '@ambit/access';
import { registry, type Definition as Said, type DefinitionPart as SaidPart, type Measured } from '@ambit/signals';
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

/** One number of a signal, where it is measured of such a subject; null where there is none. */
export function findPart(signal: string, part: string, of: Measured): SaidPart | null {
  const said = registry.definition(signal);
  if (said?.of.includes(of) !== true) return null;
  return said.parts.find((one) => one.id === part && (one.of === undefined || one.of.includes(of))) ?? null;
}

/** Of a signal that has readings. A reading outlives its signal by at most one measuring. */
export function definitionOf(signal: string): Definition {
  const found = findDefinition(signal);
  if (found === null) throw new Error(`The signal ${signal} has a reading and no definition.`);
  return found;
}

/** Which part of a person's page a signal belongs to; null: it is the person's alone. */
export function sectionOf(signal: string): Section | null {
  const said = registry.definition(signal);
  return said === null || said.alone === true ? null : said.family;
}

function shape({ of: _of, alone: _alone, ...said }: Said): Definition {
  return make(Definition, { ...said, parts: said.parts.map(({ of: _subjects, ...part }) => make(DefinitionPart, part)) });
}
