import { join } from 'node:path';
import { readBook } from './book.js';
import { areasIn, type Area } from './count-areas.js';
import { peopleIn } from './count-credit.js';
import { countDocuments } from './count-documents.js';
import type { Desk } from './count-signals.js';
import type { Everything } from './count-groups.js';
import { teamsOf } from './rosters.js';
import { readWritten } from './written.js';

/** Some archives, read once, with the teams that a rule puts their people in. */
export interface Archives extends Desk {
  readonly ground: Everything;
  readonly areas: readonly Area[];
}

/** @param repositories the first of them keeps the documents */
export function readArchives(folder: string, repositories: readonly string[]): Archives {
  const books = repositories.map((name) => readBook(join(folder, name), name));
  const written = repositories.map((name) => readWritten(join(folder, name), name));
  const accounts = peopleIn(books);
  const teamsAt = teamsOf(accounts);
  const prefixes = ['bip'];
  const isPaper = (path: string, { name }: { name: string }): boolean =>
    name === repositories[0] && /^bip-[^/]*\.(?:md|mediawiki)$/.test(path);
  const counted = countDocuments({ archives: written, isPaper, logins: new Map(), prefixes, teamsAt });
  return {
    books,
    teamsAt,
    prefixes,
    counted,
    accounts,
    textOf: ({ repository, path, openIn }) => {
      const rows = written.find(({ name }) => name === repository);
      if (openIn === null) return rows?.texts.get(path) ?? null;
      return rows?.heads.find((head) => head.pull_number === openIn && head.path === path)?.text ?? null;
    },
    ground: { books, teamsAt, people: [...accounts.values()], named: counted.named },
    areas: areasIn(books),
  };
}
