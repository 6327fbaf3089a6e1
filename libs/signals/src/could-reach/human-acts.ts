import { ById } from '../facts/by-id.js';
import type { Facts } from '../facts/facts.js';
import type { People } from '../facts/people.js';
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
  const personOf = livingPeople(said, people);
  const most = [...said, log.ended].reduce((sum, { length }) => sum + length, 0);
  const acts = { work: new Int32Array(most), person: new Int32Array(most), at: new Float64Array(most) };
  let length = 0;

  for (const table of [...said, log.ended]) {
    for (let row = 0; row < table.length; row++) {
      const work = table.work[row] ?? NOBODY;
      const person = personOf(table.account[row] ?? NOBODY);
      if (person === NOBODY || (table === log.ended && person < 0) || pulls.of(work) === undefined) continue;
      acts.work[length] = work;
      acts.person[length] = person;
      acts.at[length] = table.at[row] ?? 0;
      length += 1;
    }
  }
  return { length, ...acts };
}

/** The person behind an account; NOBODY for what is nobody's, or a bot's, or of an account that acts as a bot anywhere. */
function livingPeople(tables: readonly Columns[], people: People): (account: number) => number {
  const bots = new Set<number>();
  for (const { length, account, bot } of tables) {
    for (let row = 0; row < length; row++) if (bot?.[row] === 1) bots.add(account[row] ?? NOBODY);
  }
  const known = new ById<number>(tables[0]?.account ?? []);
  return (account) => {
    const held = known.get(account);
    if (held !== undefined) return held;
    const person = account === NOBODY || bots.has(account) ? NOBODY : people.personOf(account);
    return known.set(account, people.isBot(person) ? NOBODY : person);
  };
}
