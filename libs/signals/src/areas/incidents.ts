import type { Facts } from '../facts/facts.js';
import { lazy } from '../facts/lazy.js';
import { groupRows, allRows, type Grouped } from '../log/index-of.js';
import { INCIDENT, NOBODY } from '../log/log.js';
import { readAreaFacts, type AreaRef } from './areas.js';
import { grouped, readMerges, type Merge } from './merges.js';

/** A watched issue: an incident's, or an action item of one. */
interface Watched {
  readonly repository: number;
  readonly number: number;
  readonly incident: boolean;
  /** Of the row that says it was opened; of the first closing where that is not held. */
  readonly seq: number;
  readonly openedAt: number | null;
  /** Its closings, in order of time; `account` NOBODY for a deleted one. */
  readonly closings: readonly { readonly at: number; readonly account: number }[];
}

/** What the texts of pull requests name, looked up from both sides. */
interface Mentions {
  /** Tokens a pull request names, as numbers of `log.tokens`. */
  tokensOf(work: number): readonly number[];
  /** Pull requests by living people that name a token. */
  worksNaming(token: number): readonly number[];
  /** The token of an issue or pull request; -1 where nobody ever wrote it. */
  tokenOf(repository: number, number: number): number;
}

export interface Incidents {
  readonly issues: readonly Watched[];
  readonly mentions: Mentions;
  /** Incidents by the areas that pull requests naming them change, in order of their opening; each once an area. */
  inArea(area: AreaRef): readonly Incident[];
  areas(): readonly AreaRef[];
  /** Merges that take another back, in order of time. */
  readonly reverts: () => readonly Merge[];
  isRevert(work: number): boolean;
}

interface Incident {
  readonly issue: Watched;
  readonly at: number;
}

const known = new WeakMap<Facts, Incidents>();

/** Made once for each log. */
export function readIncidents(facts: Facts): Incidents {
  let incidents = known.get(facts);
  if (incidents === undefined) known.set(facts, (incidents = makeIncidents(facts)));
  return incidents;
}

function makeIncidents(facts: Facts): Incidents {
  const issues = watched(facts);
  const mentions = readMentions(facts);
  const byArea = lazy(() => {
    const { areasOf } = readAreaFacts(facts);
    const incidents = issues
      .flatMap((issue): Incident[] => (issue.incident && issue.openedAt !== null ? [{ issue, at: issue.openedAt }] : []))
      .sort((a, b) => a.at - b.at || a.issue.repository - b.issue.repository || a.issue.number - b.issue.number);
    return grouped(incidents, ({ issue, at }) => {
      const naming = mentions.worksNaming(mentions.tokenOf(issue.repository, issue.number));
      return new Set(naming.flatMap((work) => areasOf(work, at)));
    });
  });
  const isRevert = (work: number): boolean => facts.extra.shapes.get(work)?.title.startsWith('Revert "') === true;
  return {
    issues,
    mentions,
    inArea: (area) => byArea().get(area) ?? [],
    areas: () => [...byArea().keys()],
    reverts: lazy(() => readMerges(facts).all.filter(({ pull }) => isRevert(pull.work))),
    isRevert,
  };
}

function watched({ log: { issues } }: Facts): Watched[] {
  // Of two at one moment the account decides before the store's number does, so that the order of fetching says nothing.
  const rows = allRows(issues.length).sort(
    (a, b) =>
      (issues.at[a] ?? 0) - (issues.at[b] ?? 0) ||
      (issues.closed[a] ?? 0) - (issues.closed[b] ?? 0) ||
      (issues.account[a] ?? 0) - (issues.account[b] ?? 0) ||
      (issues.seq[a] ?? 0) - (issues.seq[b] ?? 0),
  );
  const byIssue = grouped(rows, (row) => [`${String(issues.repository[row])} ${String(issues.number[row])}`]);
  return [...byIssue.values()].map((theirs) => {
    const opened = theirs.find((row) => issues.closed[row] === 0);
    const [first = 0] = theirs;
    return {
      repository: issues.repository[first] ?? NOBODY,
      number: issues.number[first] ?? NOBODY,
      incident: theirs.some((row) => issues.means[row] === INCIDENT),
      seq: issues.seq[opened ?? first] ?? 0,
      openedAt: opened === undefined ? null : (issues.at[opened] ?? 0),
      closings: theirs
        .filter((row) => issues.closed[row] === 1)
        .map((row) => ({ at: issues.at[row] ?? 0, account: issues.account[row] ?? NOBODY })),
    };
  });
}

function readMentions({ log, people, extra }: Facts): Mentions {
  const { references, tokens } = log;
  const living = lazy(() =>
    allRows(references.length).filter(
      (row) => references.bot[row] !== 1 && !people.isBot(people.personOf(references.account[row] ?? NOBODY)),
    ),
  );
  const byToken = lazy(() => groupRows(living(), (row) => references.token[row] ?? NOBODY));
  const byWork = lazy(() => groupRows(living(), (row) => references.work[row] ?? NOBODY));
  const each = (groups: Grouped, key: number, column: Int32Array): number[] =>
    [...new Set(Array.from(groups.of(key), (row) => column[row] ?? NOBODY))].sort((a, b) => a - b);
  return {
    tokensOf: (work) => each(byWork(), work, references.token),
    worksNaming: (token) => (token === NOBODY ? [] : each(byToken(), token, references.work)),
    tokenOf(repository, number) {
      const name = extra.repositories.get(repository)?.name;
      return name === undefined || number === NOBODY ? NOBODY : tokens.find(`${name}#${String(number)}`);
    },
  };
}
