import { adoption } from './adoption.js';
import { alignment } from './alignment.js';
import { answerMachine } from './answer-machine.js';
import { becameAPage } from './became-a-page.js';
import { becauseOfYou } from './because-of-you.js';
import { bottlenecks } from './bottlenecks.js';
import { carriedByOthers } from './carried-by-others.js';
import { carried } from './carried.js';
import { clarity } from './clarity.js';
import { creditGiven } from './credit-given.js';
import { crossTeamShare } from './cross-team-share.js';
import { checkDefinition, DefinitionError, type Definition } from './definition.js';
import { diffusion } from './diffusion.js';
import { documentReach } from './document-reach.js';
import { earlyHelp } from './early-help.js';
import { followThrough } from './follow-through.js';
import { hardToUndo } from './hard-to-undo.js';
import { independence } from './independence.js';
import { investment } from './investment.js';
import { judgment } from './judgment.js';
import { knowledgeSpread } from './knowledge-spread.js';
import { OVERLAP } from './overlap-definition.js';
import { pull } from './pull.js';
import { questions } from './questions.js';
import { reviewReach } from './review-reach.js';
import { risk } from './risk.js';
import { scope } from './scope.js';
import { sharedPractice } from './shared-practice.js';
import type { Evidence, Signal, View } from './signal.js';
import { simpler } from './simpler.js';
import { statedImpact } from './stated-impact.js';
import { teamFlow } from './team-flow.js';
import { tradeOffs } from './trade-offs.js';
import type { Reading } from '@ambit/activity';

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
  [
    ...[reviewReach, crossTeamShare, pull, judgment, carried, questions, tradeOffs, becauseOfYou, scope],
    ...[documentReach, adoption, alignment, clarity, statedImpact, carriedByOthers, earlyHelp, investment],
    ...[independence, answerMachine, becameAPage, creditGiven, followThrough],
    ...[simpler, hardToUndo, risk, bottlenecks, knowledgeSpread, sharedPractice, teamFlow, diffusion],
  ],
  [OVERLAP],
);
