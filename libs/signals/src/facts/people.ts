import type { Roster } from '@ambit/activity';
import { NOBODY } from '../log/log.js';
import { ById } from './by-id.js';

/** Accounts as people. */
export interface People {
  /**
   * The person behind an account: the roster's id; for an account outside the roster (an organization's, one that
   * came after the roster) a negative number of its own, so that it still counts as one; NOBODY for a deleted one.
   */
  personOf(account: number): number;
  /** Named a bot by an admin's rule. */
  isBot(person: number): boolean;
  /** The person who has or had this login, lower case; NOBODY where none is known. */
  personOfLogin(login: string): number;
}

/** @param roster one version of it; an account of two people belongs to the first by id */
export function readPeople(roster: Roster): People {
  const ofAccount = new ById<number>(roster.persons.flatMap(({ accounts }) => accounts));
  const ofLogin = new Map<string, number>();
  const bots = new Set<number>();
  for (const person of [...roster.persons].sort((a, b) => b.id - a.id)) {
    for (const account of person.accounts) ofAccount.set(account, person.id);
    for (const login of person.logins) ofLogin.set(login.toLowerCase(), person.id);
    if (person.bot) bots.add(person.id);
  }
  return {
    personOf: (account) => (account === NOBODY ? NOBODY : (ofAccount.get(account) ?? -2 - account)),
    isBot: (person) => bots.has(person),
    personOfLogin: (login) => ofLogin.get(login) ?? NOBODY,
  };
}
