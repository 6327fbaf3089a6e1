/** What a signal says of itself, in words for the people it speaks of. Shown whole at `/definitions/<signal>`. */
export interface Definition {
  /** Its id: `review-reach`. */
  readonly signal: string;
  readonly name: string;
  /** The family whose page shows it. */
  readonly family: 'reach' | 'decisions' | 'mentoring' | 'whole';
  /** For the person alone, whatever of a page is shared. */
  readonly alone?: true;
  /** Raised whenever a number could come out differently. */
  readonly version: number;
  /** What it is measured of. */
  readonly of: readonly Measured[];
  /** What a number of it says, and no more. */
  readonly claim: string;
  /** How it is made, in words. */
  readonly formula: string;
  /** The same in symbols. */
  readonly symbols: string;
  /** Worked on invented data. */
  readonly example: string;
  readonly blindSpots: readonly string[];
  readonly gaming: readonly string[];
  readonly notFor: readonly string[];
  /** Where it comes from. */
  readonly source: string;
  /** What one case is; `n` counts these. */
  readonly unit: string;
  /** Under this n no rate and no interval is said, only the count and the list. */
  readonly floor: number;
  /** What is ours and not from the literature; null: nothing. */
  readonly ours: string | null;
  readonly parts: readonly DefinitionPart[];
}

/** What a signal is measured of; a `pull` is an open pull request, a `pair` a mentee with a mentor. */
export type Measured = 'person' | 'team' | 'organization' | 'document' | 'pull' | 'area' | 'pair';

/** One number of a signal, which opens one list. */
export interface DefinitionPart {
  /** `by-name`; `evidence=pull:by-name` is its address. */
  readonly id: string;
  readonly name: string;
  readonly what: string;
  /** Whether the number equals the groups of its list or its rows. */
  readonly countedIn: 'GROUPS' | 'ROWS';
  /** The subjects that have it; absent: all the signal is measured of. */
  readonly of?: readonly Measured[];
}

/** A signal may not register; the sentence says what it lacks. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
}

const WORDS = ['signal', 'name', 'claim', 'formula', 'symbols', 'example', 'source', 'unit'] as const;
const LISTS = ['of', 'blindSpots', 'gaming', 'notFor', 'parts'] as const;
const KEBAB = /^[a-z]+(-[a-z]+)*$/;

/** @throws DefinitionError naming everything that is missing or malformed */
export function checkDefinition(definition: Definition): void {
  const problems: string[] = [];
  for (const word of WORDS) if (definition[word].trim() === '') problems.push(`has no ${word}`);
  for (const list of LISTS) if (definition[list].length === 0) problems.push(`has no ${list}`);
  for (const list of ['blindSpots', 'gaming', 'notFor'] as const) {
    if (definition[list].some((sentence) => sentence.trim() === '')) problems.push(`has an empty sentence in ${list}`);
  }
  if (!KEBAB.test(definition.signal)) problems.push('has an id that is not kebab-case');
  if (!Number.isInteger(definition.version) || definition.version < 1) problems.push('has no whole version');
  if (!Number.isInteger(definition.floor) || definition.floor < 1) problems.push('has no whole floor');
  if (definition.ours?.trim() === '') problems.push('says nothing under ours');
  const ids = definition.parts.map((part) => part.id);
  if (new Set(ids).size !== ids.length) problems.push('names a part twice');
  for (const part of definition.parts) {
    if (!KEBAB.test(part.id)) problems.push(`has a part "${part.id}" that is not kebab-case`);
    if (part.name.trim() === '' || part.what.trim() === '') problems.push(`does not say what its part "${part.id}" is`);
  }
  if (problems.length > 0) throw new DefinitionError(`The signal "${definition.signal}" ${problems.join(', ')}.`);
}
