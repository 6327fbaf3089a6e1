import type { Facts } from '../facts/facts.js';
import { NOBODY } from '../log/log.js';

/** Acts of living people on pull requests, as columns; a person's acts may stand in it twice. */
export interface Acts {
  readonly length: number;
  readonly work: Int32Array;
  readonly person: Int32Array;
  readonly at: Float64Array;
}

interface Columns {
  readonly length: number;
  readonly work: Int32Array;
  readonly account: Int32Array;
  readonly at: Float64Array;
  readonly bot?: Int32Array;
}

/**
 * Who opened, reviewed, commented on, merged, closed or reopened a pull request whose opening is held. Bots and deleted
 * accounts are no people. How a pull request ended does not say whether a bot ended it: there only people of the roster
 * count who nowhere act as a bot.
 */
export function humanActs({ log, people, pulls }: Facts): Acts {
  const said: readonly Columns[] = [log.opened, log.reviews, log.threads, log.loose, log.replies, log.comments];
  const bots = botAccounts(said);
  const known = new Set(pulls.works());
  const most = [...said, log.ended].reduce((sum, { length }) => sum + length, 0);
  const acts = { work: new Int32Array(most), person: new Int32Array(most), at: new Float64Array(most) };
  let length = 0;

  for (const table of [...said, log.ended]) {
    for (let row = 0; row < table.length; row++) {
      const work = table.work[row] ?? NOBODY;
      const account = table.account[row] ?? NOBODY;
      if (account === NOBODY || bots.has(account) || !known.has(work)) continue;
      const person = people.personOf(account);
      if (person === NOBODY || people.isBot(person) || (table === log.ended && person < 0)) continue;
      acts.work[length] = work;
      acts.person[length] = person;
      acts.at[length] = table.at[row] ?? 0;
      length += 1;
    }
  }
  return { length, ...acts };
}

function botAccounts(tables: readonly Columns[]): Set<number> {
  const found = new Set<number>();
  for (const { length, account, bot } of tables) {
    for (let row = 0; row < length; row++) if (bot?.[row] === 1) found.add(account[row] ?? NOBODY);
  }
  return found;
}
