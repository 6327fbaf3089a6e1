import type { Random } from '../random.js';
import type { Outcome } from '../words/threads.js';
import type { Amendment, SectionName, Subject } from './subject.js';

/** What a reader asks for, the section it is about, and what stands there afterwards. */
const REQUESTS: readonly (readonly [says: string, section: SectionName, amends: string])[] = [
  [
    'This assumes that the {part} is the same for everybody. For {team} it is not: we have two, and the second one would be lost. Please name both.',
    'problem',
    '{team} has two of them, and both count.',
  ],
  [
    'How do we go back when the {part} turns out to be wrong? I would not accept it without a way back.',
    'choice',
    'Going back is one switch, tried once a month.',
  ],
  [
    'Please say what you will measure, and what the number is today.',
    'measure',
    'The number of today is written down before the first step.',
  ],
  [
    'The second alternative deserves more than a sentence. It is what {team} does now, and it works for us.',
    'alternative',
    '{team} works like this today; at its size it holds, at ours it would not.',
  ],
  [
    'I object to the order: readers have to move before the {part} changes, or {team} is down for the time between.',
    'choice',
    'Readers move first, {team} before all others.',
  ],
  ['Who owns the {thing} afterwards? It should be one team, by name.', 'concerned', 'One team answers for it afterwards, by name.'],
  [
    'The plan says all services. {team} has one that cannot be changed before spring; please make room for it.',
    'concerned',
    'One service of {team} stays as it is until spring.',
  ],
  ['This sentence can be read in two ways. I think you mean that the {part} is never empty.', 'choice', 'It is never empty.'],
  ['The {thing} needs a limit here, otherwise the first large customer will find it.', 'choice', 'A limit holds from the first day.'],
];

const OPENINGS: Readonly<Record<Exclude<Outcome, 'changed'>, readonly string[]>> = {
  answered: [
    'Does this hold for the {part} in test environments too?',
    'Have you asked somebody who is on call for the {thing}?',
    'What does {team} have to change, and by when?',
    'Is the {part} visible to customers at any point?',
    'How does this fit with what we decided for retries?',
    'What happens to requests that are under way when the {part} changes?',
  ],
  declined: [
    'Could we do this with what we have, and look at the {thing} again next year?',
    'I would prefer the alternative: it is less work for {team}.',
    'Should the {part} not live with the service that reads it?',
  ],
};

/** Whether a reader is of the authors' own team, of another, or comes when it is decided. */
export type Stance = 'own' | 'other' | 'late';

const BODIES: Readonly<Record<Stance, readonly string[]>> = {
  own: [
    'Read it as somebody who was not in the room. Two places where I got lost.',
    'We spoke about the {part} before; this is close to it. Remarks below.',
    'Good. I would show it to the people on call for the {thing} before we go on.',
    'The goal is right. I doubt the order of the steps.',
  ],
  other: [
    'Read it for {team}. We can live with this; details below.',
    'I know little about the {thing}, so mostly questions.',
    'Clear and short. My points are about the way there, not about the goal.',
    'Thanks for asking us early. The part about the {part} concerns {team} most.',
  ],
  late: [
    'We learned of this from the merge. {team} depends on the {part}, so here is what I would have asked before.',
    'This is decided, I know. {team} has a case that it does not cover; please see below.',
    'Found this while looking for the {thing}. A word to {team} beforehand would have helped.',
  ],
};

interface Remark {
  readonly says: string;
  readonly amends: Amendment | null;
}

/** What has been asked of a document, so that nobody asks it again. */
export type Asked = Set<string>;

/** What somebody of `team` says about a document, and what it says once they were heard. */
export function documentThread(random: Random, one: Subject, team: string, outcome: Outcome, asked: Asked): Remark {
  if (outcome !== 'changed') return { says: filled(random.pick(OPENINGS[outcome]), one, team), amends: null };
  const left = REQUESTS.filter((request) => !asked.has(request[0]));
  const [says, section, amends] = random.pick(left.length === 0 ? REQUESTS : left);
  asked.add(says);
  return { says: filled(says, one, team), amends: { section, says: filled(amends, one, team) } };
}

export function documentBody(random: Random, one: Subject, team: string, stance: Stance): string {
  return filled(random.pick(BODIES[stance]), one, team);
}

function filled(text: string, one: Subject, team: string): string {
  return text.replaceAll('{part}', one.part).replaceAll('{thing}', one.thing).replaceAll('{team}', team);
}
