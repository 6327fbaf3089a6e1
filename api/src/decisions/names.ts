import type { DocumentPerson } from '@ambit/activity';
import type { PersonRef, Store } from '@ambit/store';
import { make } from '../schema/make.js';
import { teamRefs } from '../schema/names.js';
import { personOf, type Person, type TeamRef } from '../schema/person.js';
import { NamedPerson } from './types/decision.js';

/** The names of one answer, read at once. */
export class Names {
  private constructor(
    private readonly people: ReadonlyMap<number, PersonRef>,
    private readonly byTeam: ReadonlyMap<number, TeamRef>,
  ) {}

  static async read(store: Store, personIds: Iterable<number | null | undefined>): Promise<Names> {
    const ids = [...new Set(personIds)].filter((id) => typeof id === 'number');
    return new Names(ids.length === 0 ? new Map() : await store.people.refs(ids), await teamRefs(store));
  }

  person(id: number | null | undefined): Person | null {
    const found = id == null ? undefined : this.people.get(id);
    return found === undefined ? null : personOf(found);
  }

  named(id: number | null | undefined): NamedPerson | null {
    const person = this.person(id);
    return person === null ? null : make(NamedPerson, { name: person.name, login: person.login, person });
  }

  team(id: number): TeamRef | null {
    return this.byTeam.get(id) ?? null;
  }

  /** In order of name, as the store gives them; those that are gone are left out. */
  teams(ids: readonly number[]): TeamRef[] {
    const wanted = new Set(ids);
    return [...this.byTeam].filter(([id]) => wanted.has(id)).map(([, team]) => team);
  }

  /** Store ids in order of the teams' names, those that are gone left out. */
  inOrder(ids: Iterable<number>): number[] {
    const wanted = new Set(ids);
    return [...this.byTeam.keys()].filter((id) => wanted.has(id));
  }

  /**
   * Whom a document names, in its order, each tied to the person it is where that is known. Names without a login stay
   * words, unless one of the persons is called so. Where the document names nobody: the persons.
   */
  authors(written: readonly DocumentPerson[], personIds: readonly number[]): NamedPerson[] {
    const left = personIds.flatMap((id) => this.named(id) ?? []);
    if (written.length === 0) return left;
    const logins = written.filter(({ login }) => login !== null).length;
    const renamed = logins === left.length;
    return written.map(({ login, name }) => {
      let place = left.findIndex((one) => same(one.login, login) || (login === null && same(one.name, name)));
      // The person has another login by now: as many were found as the document names by login, in its order.
      if (place === -1 && renamed && login !== null && left.length > 0) place = 0;
      const [found] = place === -1 ? [] : left.splice(place, 1);
      return found ?? make(NamedPerson, { name: name ?? login ?? '', login, person: null });
    });
  }
}

function same(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
}
