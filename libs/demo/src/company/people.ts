import type { AccountRow } from '../archive/archive.js';
import { hash, randomOf } from './random.js';
import type { Bot, Person, Stay } from './model.js';
import { REORGANIZED } from './teams.js';
import { NAMES, OUTSIDERS } from './words/names.js';

const PACE = { engineer: 1.09, senior: 0.97, staff: 0.62, lead: 0.26, director: 0.02, outsider: 0.13 } as const;
const CARE = { engineer: 0.8, senior: 1.5, staff: 1.5, lead: 0.55, director: 0.02, outsider: 0.03 } as const;

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ş/g, 's')
    .replace(/[øØ]/g, 'o')
    .toLowerCase()
    .replace(/[^a-z -]/g, '');
}

function loginOf(name: string): string {
  const words = plain(name).split(' ');
  const first = words[0] ?? '';
  const last = words.slice(1).join('-');
  const form = hash('login', name) % 5;
  if (form === 0 && first.length + last.length < 15) return `${first}${last.replaceAll('-', '')}`;
  if (form === 1 && last.length > 4) return `${first.slice(0, 1)}${last.replaceAll('-', '')}`;
  if (form === 2) return `${first}${last.slice(0, 1)}-fh`;
  return `${first}-${last}`;
}

function accountOf(login: string, name: string | null, type: AccountRow['type']): AccountRow {
  return { login, id: 20_000_000 + (hash('account', login) % 160_000_000), type, name };
}

function weekMark(marks: readonly string[], letter: string): number | null {
  const mark = marks.find((one) => new RegExp(`^${letter}\\d+$`).test(one));
  return mark === undefined ? null : Number(mark.slice(1));
}

function rankOf(marks: readonly string[], division: boolean): Person['rank'] {
  if (division) return 'director';
  if (marks.includes('m')) return 'lead';
  if (marks.includes('S')) return 'staff';
  return marks.includes('s') ? 'senior' : 'engineer';
}

function staysOf(team: string, marks: readonly string[], joined: number | null, left: number | null): Stay[] {
  const lead = marks.includes('m');
  const stays: Stay[] = [];
  if (marks.includes('tax')) {
    stays.push({ team, from: joined, to: REORGANIZED, lead: false });
    stays.push({ team: 'tax', from: REORGANIZED, to: left, lead: marks.includes('s') });
  } else {
    stays.push({ team, from: joined, to: left, lead });
  }
  const second = marks.find((mark) => mark.startsWith('+'))?.slice(1);
  if (second !== undefined) stays.push({ team: second, from: joined, to: left, lead: false });
  return stays;
}

function personOf(seed: number, team: string, line: string): Person {
  const [name = '', offset = '0', rest = ''] = line.split('|');
  const marks = rest.split(',');
  const division = NAMES[team]?.length === 1;
  const random = randomOf('person', seed, name);
  const rank = rankOf(marks, division);
  const known = name === 'Ada Okafor' || name === 'Bo Lindqvist' || name === 'Dara Sok';
  const login = known ? plain(name).replace(' ', '-') : loginOf(name);
  const joined = weekMark(marks, 'j');
  const left = weekMark(marks, 'l');
  const ghost: AccountRow = { login: 'ghost', id: 10137, type: 'User' };
  return {
    kind: 'person',
    name,
    login,
    offset: Number(offset),
    rank,
    joined,
    left,
    stays: staysOf(team, marks, joined, left),
    pace: known ? PACE[rank] : Math.min(PACE[rank] * random.heavy(1, 0.38), PACE[rank] * 2.1),
    care: known ? CARE[rank] : Math.min(CARE[rank] * random.heavy(1, 0.7), CARE[rank] * 2.4),
    account: marks.includes('d') ? null : marks.includes('g') ? ghost : accountOf(login, name, 'User'),
    former: marks.includes('2') ? { account: accountOf(`${login}-dev`, null, 'User'), until: 33 } : null,
  };
}

/** What all of them open in an ordinary week, together; who opens how much of it differs by seed. */
const ALL_PACE = 119.5;

/** Everyone who ever worked here, in a fixed order; paces differ by seed, names and accounts do not. */
export function everyone(seed: number): Person[] {
  const people = Object.entries(NAMES).flatMap(([team, lines]) => lines.map((line) => personOf(seed, team, line)));
  const sum = people.reduce((total, person) => total + person.pace, 0);
  return people.map((person) => ({ ...person, pace: (person.pace * ALL_PACE) / sum }));
}

/** People who are in no team and not in the organization. */
export function outsiders(): Person[] {
  return OUTSIDERS.map((line) => {
    const [name = '', offset = '0'] = line.split('|');
    const login = loginOf(name);
    return {
      kind: 'person',
      name,
      login,
      offset: Number(offset),
      rank: 'outsider',
      joined: null,
      left: null,
      stays: [],
      pace: PACE.outsider,
      care: CARE.outsider,
      account: accountOf(login, name, 'User'),
      former: null,
    };
  });
}

function botOf(login: string, name: string): Bot {
  return { kind: 'bot', login, name, account: accountOf(login, null, 'Bot') };
}

export const BOTS = {
  updates: botOf('fernholt-updates[bot]', 'fernholt-updates'),
  release: botOf('fernholt-release[bot]', 'fernholt-release'),
  rota: botOf('fernholt-review-rota[bot]', 'fernholt-review-rota'),
  assistant: botOf('fernholt-review-assistant[bot]', 'fernholt-review-assistant'),
} as const;

/** Whether this person works here in that week. */
export function here(person: Person, week: number): boolean {
  return (person.joined ?? -1) <= week && week < (person.left ?? Infinity);
}

/** The account an act of this week is signed with; null when it has been deleted since. */
export function accountAt(actor: Person | Bot, week: number): AccountRow | null {
  if (actor.kind === 'person' && actor.former !== null && week < actor.former.until) return actor.former.account;
  return actor.account;
}
