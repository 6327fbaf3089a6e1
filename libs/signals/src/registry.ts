import type { Reading } from '@ambit/activity';
import { crossTeamShare } from './cross-team-share.js';
import { checkDefinition, DefinitionError, type Definition } from './definition.js';
import { pull } from './pull.js';
import { reviewReach } from './review-reach.js';
import type { Evidence, Signal, View } from './signal.js';

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

/** @throws DefinitionError where a signal lacks any part of its definition, or two have one id */
export function createRegistry(signals: readonly Signal[]): Registry {
  const byId = new Map<string, Signal>();
  for (const signal of signals) {
    checkDefinition(signal.definition);
    const id = signal.definition.signal;
    if (byId.has(id)) throw new DefinitionError(`Two signals are called "${id}".`);
    byId.set(id, signal);
  }
  return {
    signals,
    definitions: () => signals.map((signal) => signal.definition),
    definition: (signal) => byId.get(signal)?.definition ?? null,
    versions: () => Object.fromEntries(signals.map(({ definition }) => [definition.signal, definition.version])),
    evidence: (view, reading, part) => byId.get(reading.signal)?.evidence(view, reading, part) ?? null,
  };
}

/** Every signal that is measured: one line each. */
export const registry = createRegistry([reviewReach, crossTeamShare, pull]);
