import { BECAUSE_OF_YOU } from './because-of-you-definition.js';
import { list, read, type WrittenCase } from './documents/cases.js';
import type { Signal } from './signal.js';
import { documentKey, type PartRules } from './tally.js';
import { chainsIn, type Chain, type Link } from './threads/chains.js';

interface LinkCase extends WrittenCase {
  readonly link: Link['of'];
  readonly teams: readonly string[];
  readonly about: string;
}

const RULES = {
  chains: (item) => item.groups,
  comments: (item) => (item.link === 'comment' ? item.groups : null),
  words: (item) => (item.link === 'words' ? item.groups : null),
  decisions: (item) => (item.link === 'decision' ? item.groups : null),
  changes: (item) => (item.link === 'change' ? item.groups : null),
  teams: (item) => (item.teams.length > 0 ? item.teams : null),
  documents: (item) => [item.about],
} satisfies PartRules<LinkCase>;

const READABLE = { definition: BECAUSE_OF_YOU, rules: RULES };

export const becauseOfYou: Signal = {
  definition: BECAUSE_OF_YOU,
  *measure(view) {
    const chains = chainsIn(view);
    for (const { id } of view.facts.roster.persons) {
      const mine = chains.get(id);
      if (mine !== undefined) yield read(READABLE, { type: 'person', id }, casesOf(mine), { n: mine.length });
    }
  },
  evidence(view, reading, part) {
    const { subject } = reading;
    return list(READABLE, reading, subject.type === 'person' ? casesOf(chainsIn(view).get(subject.id) ?? []) : [], part);
  },
};

/** Every link once, with all the chains it is part of. */
function casesOf(chains: readonly Chain[]): LinkCase[] {
  const found = new Map<string, LinkCase & { readonly groups: string[] }>();
  for (const { key, document, links } of chains) {
    for (const { of, person, teams, ...row } of links) {
      const id = `${of} ${String(document)} ${String(row.seq)}`;
      const held = found.get(id);
      if (held === undefined)
        found.set(id, { ...row, person, document, marks: [], groups: [key], link: of, teams, about: documentKey(document) });
      else held.groups.push(key);
    }
  }
  return [...found.values()];
}
