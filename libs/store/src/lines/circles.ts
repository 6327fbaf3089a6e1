/** A person led by another, half-open; null from: since the beginning, null to: still. Times are ISO 8601 UTC. */
export interface Leads {
  readonly personId: number;
  readonly managerId: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** A span of time; texts of ISO 8601 UTC stand in order as they are. */
interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

const ALWAYS: Span = { from: null, to: null };

/** Whether there is a moment at which both hold. */
export function overlap(a: Span, b: Span): boolean {
  return (a.to === null || b.from === null || b.from < a.to) && (b.to === null || a.from === null || a.from < b.to);
}

function both(a: Span, b: Span): Span | null {
  if (!overlap(a, b)) return null;
  const from = a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from;
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return { from, to };
}

/**
 * Those of `lines` by which somebody would, at some moment, lead themselves through others.
 * @param beside lines that hold as well and are not in question
 */
export function circular<L extends Leads>(lines: readonly L[], beside: readonly Leads[]): L[] {
  const above = new Map<number, Leads[]>();
  for (const line of [...lines, ...beside]) {
    const known = above.get(line.personId);
    if (known === undefined) above.set(line.personId, [line]);
    else known.push(line);
  }
  return lines.filter((line) => leadsBack(line, above));
}

/** Goes up from the manager, keeping to the moments at which everything passed holds, and looks for the person. */
function leadsBack(line: Leads, above: ReadonlyMap<number, readonly Leads[]>): boolean {
  const seen = new Set<string>();
  const walk = (personId: number, span: Span): boolean => {
    if (personId === line.personId) return true;
    const key = `${String(personId)} ${span.from ?? ''} ${span.to ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return (above.get(personId) ?? []).some((next) => {
      const shared = both(span, next);
      return shared !== null && walk(next.managerId, shared);
    });
  };
  const start = both(ALWAYS, line);
  return start !== null && walk(line.managerId, start);
}
