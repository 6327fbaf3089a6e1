/** What an act of age `ageMs` weighs: halved every `halfLifeMs`. An act of the moment itself weighs 1. */
export function decay(ageMs: number, halfLifeMs: number): number {
  return 0.5 ** (ageMs / halfLifeMs);
}

/** An amount of which a part lies across, each act decayed alike. `share` is null without acts. */
export interface DecayedShare {
  readonly all: number;
  readonly cross: number;
  readonly share: number | null;
}

/**
 * The decayed share of acts that lie across: numerator and denominator decay alike.
 * @param now the moment they are weighed at, milliseconds; vectors in signals.md S2
 */
export function decayedShare(
  acts: Iterable<{ readonly at: number; readonly cross: boolean }>,
  now: number,
  halfLifeMs: number,
): DecayedShare {
  let all = 0;
  let cross = 0;
  for (const act of acts) {
    const weight = decay(now - act.at, halfLifeMs);
    all += weight;
    if (act.cross) cross += weight;
  }
  return { all, cross, share: all === 0 ? null : cross / all };
}
