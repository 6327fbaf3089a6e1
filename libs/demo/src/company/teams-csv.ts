import { dayName, WEEK } from './calendar.js';
import type { Person } from './model.js';
import { TEAMS } from './teams.js';

interface Span {
  readonly from: number | null;
  readonly to: number | null;
}

function overlap(a: Span, b: Span): Span | null {
  const from = Math.max(a.from ?? -Infinity, b.from ?? -Infinity);
  const to = Math.min(a.to ?? Infinity, b.to ?? Infinity);
  if (from >= to) return null;
  return { from: Number.isFinite(from) ? from : null, to: Number.isFinite(to) ? to : null };
}

/** When a team stood under which division; a division stands under none. */
function parentSpans(slug: string): (Span & { readonly parent: string })[] {
  const parents = TEAMS.find((one) => one.slug === slug)?.parents ?? [];
  if (parents.length === 0) return [{ from: null, to: null, parent: '' }];
  return parents.map((one, i) => ({ from: one.from, to: parents[i + 1]?.from ?? null, parent: one.slug }));
}

/** The accounts somebody used, each with its weeks; none where the account is gone from GitHub. */
function accountSpans(person: Person): (Span & { readonly login: string })[] {
  if (person.account === null || person.account.id === 10137) return [];
  const now = { from: person.former?.until ?? null, to: null, login: person.account.login };
  if (person.former === null) return [now];
  return [{ from: null, to: person.former.until, login: person.former.account.login }, now];
}

/**
 * Every dated membership, one line for each team, division above it and account:
 * `host,login,team,parent,role,from,to`. Days are UTC; `from` is included, `to` is not; empty: since the beginning, or still.
 */
export function membershipsCsv(people: readonly Person[], start: number, host: string): string {
  const day = (week: number | null): string => (week === null ? '' : dayName(start + week * WEEK));
  const lines = ['host,login,team,parent,role,from,to'];
  for (const person of people) {
    for (const account of accountSpans(person)) {
      for (const stay of person.stays) {
        const used = overlap(account, stay);
        if (used === null) continue;
        for (const above of parentSpans(stay.team)) {
          const span = overlap(used, above);
          if (span === null) continue;
          const role = stay.lead ? 'maintainer' : 'member';
          lines.push([host, account.login, stay.team, above.parent, role, day(span.from), day(span.to)].join(','));
        }
      }
    }
  }
  return `${lines.join('\n')}\n`;
}
