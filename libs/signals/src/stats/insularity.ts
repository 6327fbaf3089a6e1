/**
 * The E-I index: (external - internal) / (external + internal), -1 (only inside) to 1 (only outside); null without ties.
 * Source: Krackhardt and Stern, Social Psychology Quarterly 51 (1988); vectors in signals.md S2
 */
export function eiIndex(external: number, internal: number): number | null {
  const all = external + internal;
  return all === 0 ? null : (external - internal) / all;
}

/**
 * The E-I index of a population in which everyone were tied to everyone: what chance alone makes of its team sizes.
 * @param groups people by the set of teams they are in, with whether two sets share a team
 */
export function expectedEiIndex(groups: ReadonlyMap<number, number>, share: (a: number, b: number) => boolean): number | null {
  const sets = [...groups];
  let internal = 0;
  let all = 0;
  sets.forEach(([a, count], i) => {
    const within = (count * (count - 1)) / 2;
    all += within;
    if (share(a, a)) internal += within;
    for (const [b, others] of sets.slice(i + 1)) {
      all += count * others;
      if (share(a, b)) internal += count * others;
    }
  });
  return eiIndex(all - internal, internal);
}
