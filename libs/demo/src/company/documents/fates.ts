import { fixed } from '../random.js';
import type { World } from '../world.js';
import { keyOf, nameOf } from './subject.js';
import type { DocumentStatus, Subject } from './subject.js';

/** A later change of a document, in a small pull request of its own. */
export interface Move {
  /** Weeks after the proposal was opened. */
  readonly after: number;
  /** Null: only words. */
  readonly to: DocumentStatus | null;
  readonly title: string;
  readonly body: string;
  /** Said at the end of the document from then on. */
  readonly note?: string;
}

/** How a document is decided, and what becomes of it. */
export interface Fate {
  /** `pushed`: on the default branch without a pull request; `waiting`: not decided for ten weeks. */
  readonly ends: 'accepted' | 'rejected' | 'withdrawn' | 'waiting' | 'pushed';
  /** It stays a draft while it waits. */
  readonly draft?: true;
  readonly later: readonly Move[];
  /** Names of decisions of the same repository. */
  readonly replaces?: string;
  readonly replacedBy?: string;
  readonly buildsOn?: string;
  /** Why it was decided as it was, where that is more than yes. */
  readonly reason?: string;
}

function replaced(name: string, by: string, after: number): Pick<Fate, 'replacedBy' | 'later'> {
  const body = `${by} is accepted and says the same for more cases. This one stays for its history and names the new one.`;
  return { replacedBy: by, later: [{ after, to: 'superseded', title: `${name} is superseded by ${by}`, body }] };
}

const FATES: Readonly<Record<string, Partial<Fate>>> = {
  'rfcs/RFC-16': replaced('RFC-16', 'RFC-26', 46),
  'rfcs/RFC-26': { replaces: 'RFC-16' },
  'search-core/ADR-2': replaced('ADR-2', 'ADR-7', 45),
  'search-core/ADR-7': { replaces: 'ADR-2' },
  'rfcs/RFC-18': {
    ends: 'rejected',
    reason: 'Mobile cannot read tokens before its next toolkit, and two sets of colours for a year would be worse than one wrong one.',
  },
  'mobile-app/Push without surprises': { ends: 'withdrawn' },
  'rfcs/RFC-23': {
    later: [
      {
        after: 11,
        to: 'deferred',
        title: 'Defer RFC-23 to next year',
        body: 'The stable ids it builds on will not be there before spring. We take it up again then.',
        note: 'Deferred until basket items have stable ids everywhere.',
      },
    ],
  },
  'rfcs/RFC-22': {
    later: [
      {
        after: 8,
        to: 'proposed',
        title: 'Reopen RFC-22: wallets decline for reasons of their own',
        body: 'Two wallets give reasons that fit none of the nineteen. We open the table again instead of bending it.',
        note: 'Wallets add two reasons: no card in the wallet, and a limit the person set there.',
      },
      {
        after: 11,
        to: 'accepted',
        title: 'Accept RFC-22 with the reasons of wallets',
        body: 'Agreed in the review of the reopened text: twenty-one reasons.',
      },
    ],
  },
  'mobile-app/Scanning a card without a photo': { ends: 'waiting' },
  'billing/Retire the second invoice renderer': { ends: 'waiting', draft: true },
  'ledger-fx/ADR-2': { ends: 'waiting', draft: true },
  'billing/ADR-6': { ends: 'pushed' },
  'billing/ADR-8': { ends: 'pushed' },
  'rfcs/RFC-20': { buildsOn: 'RFC-14' },
  'rfcs/RFC-25': { buildsOn: 'RFC-17' },
  'rfcs/RFC-27': { buildsOn: 'RFC-17' },
  'rfcs/RFC-29': { buildsOn: 'RFC-21' },
};

/** Documents whose whole life is told by a story or by its fate. */
const SETTLED = ['rfcs/RFC-31', 'rfcs/RFC-38', 'rfcs/RFC-44', 'rfcs/RFC-46'];

/** What becomes of a document; which of the ordinary ones are carried out or corrected differs by seed. */
export function fateOf(world: World, one: Subject): Fate {
  const key = keyOf(one);
  const fate: Fate = { ends: 'accepted', later: [], ...FATES[key] };
  if (fate.ends !== 'accepted' || SETTLED.includes(key)) return fate;
  const later = [...fate.later, ...(fate.later.length > 0 ? [] : carriedOut(world, one, key)), ...corrected(world, one, key)];
  return { ...fate, later: later.sort((a, b) => a.after - b.after) };
}

function carriedOut(world: World, one: Subject, key: string): Move[] {
  const report = one.kind === 'incident-review' || one.kind === 'roadmap-input' || one.kind === 'trade-off-summary';
  const roll = fixed('moves', world.seed, key);
  if (report || one.week > 60 || roll >= 0.55) return [];
  const name = nameOf(one) ?? `"${one.title}"`;
  const body = `The ${one.thing} works as decided everywhere it was planned. Notes on what turned out differently are at the end.`;
  return [{ after: 8 + Math.floor(roll * 20), to: 'implemented', title: `Mark ${name} as implemented`, body }];
}

const CORRECTIONS = [
  'The {part} is spelled out wherever it was shortened.',
  'Numbers for the {thing} are those of last month.',
  'One sentence on the {part} said the opposite of what we decided; it is turned round.',
];

/** A small edit long after, of one document in three. */
function corrected(world: World, one: Subject, key: string): Move[] {
  const roll = fixed('corrects', world.seed, key);
  if (roll >= 0.33 || one.week > 56) return [];
  const note = CORRECTIONS[Math.floor(roll * 100) % CORRECTIONS.length] ?? '';
  const says = note.replace('{part}', one.part).replace('{thing}', one.thing);
  const after = 5 + Math.floor(roll * 45);
  return [{ after, to: null, title: `${nameOf(one) ?? one.title}: a correction`, body: says, note: says }];
}
