import { decay } from './decay.js';

/** One piece of work that cites a document: a pull request, or a later document. */
export interface Citation {
  readonly kind: 'pull' | 'document';
  /** Any number that tells the author's team. */
  readonly team: number;
  /** Tells pieces of work of one kind and team apart: each counts once, by its youngest citation. */
  readonly artefact: number;
  readonly ageMs: number;
}

/** What a citation by each kind weighs: a later document builds on the decision, a pull request only follows it. */
const WEIGHT = { pull: 1, document: 3 } as const;

const HALF_LIFE_MS = 180 * 86_400_000;

export interface Use {
  /** Weights of the citations by other teams, undecayed. */
  readonly raw: number;
  /** The same, halved every 180 days. */
  readonly decayed: number;
  /** Sum over teams of ln(1 + decayed use of that team): a second citation of one team adds less than one of another. */
  readonly saturated: number;
  /** How many other teams cite it. */
  readonly breadth: number;
}

/**
 * How other teams use a document.
 * @param authors teams of its authors; what these cite is left out
 * Vectors in signals.md S4
 */
export function useOf(citations: Iterable<Citation>, authors: ReadonlySet<number>): Use {
  const youngest = new Map<string, Citation>();
  for (const citation of citations) {
    if (authors.has(citation.team)) continue;
    const key = `${citation.kind} ${String(citation.team)} ${String(citation.artefact)}`;
    const known = youngest.get(key);
    if (known === undefined || citation.ageMs < known.ageMs) youngest.set(key, citation);
  }
  const byTeam = new Map<number, number>();
  let raw = 0;
  for (const { kind, team, ageMs } of youngest.values()) {
    raw += WEIGHT[kind];
    byTeam.set(team, (byTeam.get(team) ?? 0) + WEIGHT[kind] * decay(ageMs, HALF_LIFE_MS));
  }
  const uses = [...byTeam.values()];
  return {
    raw,
    decayed: uses.reduce((sum, use) => sum + use, 0),
    saturated: uses.reduce((sum, use) => sum + Math.log1p(use), 0),
    breadth: byTeam.size,
  };
}
