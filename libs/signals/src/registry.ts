import type { Reading } from '@ambit/activity';
import { adoption } from './adoption.js';
import { alignment } from './alignment.js';
import { carriedByOthers } from './carried-by-others.js';
import { clarity } from './clarity.js';
import { crossTeamShare } from './cross-team-share.js';
import { checkDefinition, DefinitionError, type Definition } from './definition.js';
import { documentReach } from './document-reach.js';
import { earlyHelp } from './early-help.js';
import { investment } from './investment.js';
import { OVERLAP } from './overlap-definition.js';
import { pull } from './pull.js';
import { reviewReach } from './review-reach.js';
import type { Evidence, Signal, View } from './signal.js';
import { statedImpact } from './stated-impact.js';

/** The signals by id. */
export interface Registry {
  readonly signals: readonly Signal[];
  definitions(): readonly Definition[];
  /** @returns null where there is no such signal */
  definition(signal: string): Definition | null;
  /** Signal to definition version, for a generation. */
  versions(): Readonly<Record<string, number>>;
  /**
   * The list behind one number of a reading; see `Signal.evidence`.
   * @returns null where there is no such signal
   * @throws UnknownPartError where the signal has no such number
   */
  evidence(view: View, reading: Reading, part: string): Evidence | null;
}

/**
 * @param alone definitions of what is measured without readings of subjects: lists of pairs
 * @throws DefinitionError where a signal lacks any part of its definition, or two have one id
 */
export function createRegistry(signals: readonly Signal[], alone: readonly Definition[] = []): Registry {
  const byId = new Map(signals.map((signal) => [signal.definition.signal, signal]));
  const definitions = [...signals.map(({ definition }) => definition), ...alone];
  const known = new Map<string, Definition>();
  for (const definition of definitions) {
    checkDefinition(definition);
    if (known.has(definition.signal)) throw new DefinitionError(`Two signals are called "${definition.signal}".`);
    known.set(definition.signal, definition);
  }
  return {
    signals,
    definitions: () => definitions,
    definition: (signal) => known.get(signal) ?? null,
    versions: () => Object.fromEntries(definitions.map(({ signal, version }) => [signal, version])),
    evidence: (view, reading, part) => byId.get(reading.signal)?.evidence(view, reading, part) ?? null,
  };
}

/** Every signal that is measured: one line each; then what has a list of its own. */
export const registry = createRegistry(
  [reviewReach, crossTeamShare, pull, documentReach, adoption, alignment, clarity, statedImpact, carriedByOthers, earlyHelp, investment],
  [OVERLAP],
);
