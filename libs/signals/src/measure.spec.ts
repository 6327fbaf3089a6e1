import type { Roster } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { prepareFacts } from './facts/facts.js';
import { Log } from './log/log.js';
import { measureAll, SMALL_GROUP } from './measure.js';
import { day, fixtureF, Story } from './testing/story.js';

const NOW = day(365);

function subjects(story: Story, change: (roster: Roster) => Roster = (roster) => roster, now = NOW): string[] {
  const facts = prepareFacts(new Log().add(story.rows), change(story.roster()));
  return [...measureAll({ facts, from: day(0), to: day(100), all: false }, now)].map(({ signal, subject }) =>
    `${signal} ${subject.type} ${'id' in subject ? String(subject.id) : ''}`.trim(),
  );
}

/** `people` of team 1 review one pull request of team 2. */
function reviewedBy(people: string): Story {
  const story = new Story().team(1, 'one', people).team(2, 'two', 'z').opened(0, 1, 'z');
  [...people].forEach((who, i) => story.reviewed(i + 1, 1, who));
  return story;
}

describe('measureAll', () => {
  it('measures every signal of every person who was told', () => {
    const story = fixtureF();
    const found = subjects(story);
    for (const signal of ['review-reach', 'cross-team-share', 'pull'])
      expect(found).toContain(`${signal} person ${String(story.person('d'))}`);
  });

  it('writes nothing of a person without notice', () => {
    const story = fixtureF();
    const untold = story.person('d');
    const found = subjects(story, (roster) => ({
      ...roster,
      persons: roster.persons.map((person) => (person.id === untold ? { ...person, noticeAt: null } : person)),
    }));
    expect(found.filter((one) => one.endsWith(`person ${String(untold)}`))).toEqual([]);
    expect(found).toContain(`pull person ${String(story.person('c'))}`);
  });

  it('writes nothing before the notice’s own time', () => {
    const story = fixtureF();
    const later = (roster: Roster): Roster => ({
      ...roster,
      persons: roster.persons.map((person) => ({ ...person, noticeAt: new Date(day(50)).toISOString() })),
    });
    expect(subjects(story, later, day(49)).filter((one) => one.includes('person'))).toEqual([]);
    expect(subjects(story, later, day(50)).filter((one) => one.includes('person'))).not.toEqual([]);
  });

  it('hides groups in which fewer than five people acted', () => {
    expect(SMALL_GROUP).toBe(5);
    expect(subjects(reviewedBy('abcd')).filter((one) => !one.includes('person'))).toEqual([]);
    expect(subjects(reviewedBy('abcde')).filter((one) => !one.includes('person'))).toEqual([
      'review-reach team 1',
      'cross-team-share team 1',
      'cross-team-share organization',
    ]);
  });

  it('writes nothing for an empty log', () => {
    expect(subjects(new Story())).toEqual([]);
  });

  it('gives each subject at most one reading of a signal', () => {
    const found = subjects(reviewedBy('abcdefg'));
    expect(new Set(found).size).toBe(found.length);
  });
});
