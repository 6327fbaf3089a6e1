import { LINE_DAYS, type Agreement, type Kind, type Mode, type Purpose, type Reach } from '@ambit/access';

/** What a mode is called, and what it means in one sentence: on the policy page, in the notice and in the annex. */
export const MODE_WORDS: Readonly<Record<Mode, { readonly name: string; readonly what: string }>> = {
  'self-only': {
    name: 'Self only',
    what: 'A person\u2019s numbers are open to that person; others read what the person shares with them, for what it was shared and nothing else.',
  },
  'same-view': {
    name: 'Same view for the line manager',
    what: `The line manager reads the page that the person reads, after saying why, as long as the reporting line was confirmed within ${String(LINE_DAYS)} days; the person can also share.`,
  },
  'team-only': {
    name: 'Team only',
    what: 'A person\u2019s numbers are open to that person alone and cannot be shared; others read teams, decisions and the organization.',
  },
  'works-council': {
    name: 'Works council',
    what: 'As team only, and nothing at all is measured of a person who has not switched it on for themselves.',
  },
};

export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  calibration: 'Calibration: weighing a person\u2019s evidence against the rubric, in a review cycle',
  promotion: 'Promotion: making or reading the case for one',
  feedback: 'Feedback: preparing to talk with the person about their work',
  mentoring: 'Mentoring: helping the person to grow',
  handover: 'Handover: taking on work, or passing it on',
};

/** Who looks, as the annex heads its columns. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  self: 'The person',
  'line-manager': 'Line manager',
  reader: 'Reader the person chose',
  calibrator: 'Calibrator of a cycle, there when the person shared with it',
  colleague: 'Anyone else signed in',
  admin: 'Admin',
  stranger: 'Not signed in',
};

export const REACH_WORDS: Readonly<Record<Reach, string>> = {
  yes: 'yes',
  visited: 'yes, after saying why',
  shared: 'what was shared, for what it was shared',
  no: 'no',
};

/** What the log of who looked cannot know; said wherever the log is. */
export const LOG_CANNOT_SEE = [
  'Who reads the database, a backup or the disk directly: whoever runs the machine can.',
  'What a reader does with what they saw: a photograph, a note, a word to somebody.',
  'What anyone with access reads on GitHub itself, where Ambit\u2019s data comes from.',
  'Two people who use one account.',
] as const;

/** `no end`, `24 months`, `1 month`, `90 days`. */
export function daysWords(days: number | null): string {
  if (days === null) return 'no end';
  const months = days / 30.4375;
  const whole = Math.round(months);
  if (whole > 0 && Math.abs(months - whole) < 0.02) return whole === 1 ? '1 month' : `${String(whole)} months`;
  return days === 1 ? '1 day' : `${String(days)} days`;
}

/** What differs between two agreements, a sentence each; of the first everything. */
export function changesOf(before: Agreement | null, after: Agreement): string[] {
  const mode = MODE_WORDS[after.mode];
  if (before === null) return [`The policy was adopted: ${mode.name}. ${mode.what}`];
  const changes: string[] = [];
  if (before.mode !== after.mode) changes.push(`The mode is ${mode.name}, and was ${MODE_WORDS[before.mode].name}. ${mode.what}`);
  if (before.minGroup !== after.minGroup)
    changes.push(`A number about a group stands on at least ${String(after.minGroup)} people, and stood on ${String(before.minGroup)}.`);
  const more = after.purposes.filter((purpose) => !before.purposes.includes(purpose));
  const fewer = before.purposes.filter((purpose) => !after.purposes.includes(purpose));
  if (more.length > 0) changes.push(`Purposes added: ${more.join(', ')}.`);
  if (fewer.length > 0) changes.push(`Purposes taken away: ${fewer.join(', ')}.`);
  for (const [key, what] of KEPT) {
    if (before[key] !== after[key]) changes.push(`How long ${what} kept: ${daysWords(after[key])}, and was ${daysWords(before[key])}.`);
  }
  return changes;
}

const KEPT = [
  ['eventDays', 'events are'],
  ['storyDays', 'stories are'],
  ['viewDays', 'the log of who looked is'],
] as const;
