import { FULL_COVERAGE, type Roster } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { prepareFacts } from './facts/facts.js';
import { Log } from './log/log.js';
import { measureAll } from './measure.js';
import { pull } from './pull.js';
import { createRegistry } from './registry.js';
import { SMALL_GROUP, type Signal } from './signal.js';
import { day, fixtureF, Story } from './testing/story.js';

const NOW = day(365);

function subjects(story: Story, change: (roster: Roster) => Roster = (roster) => roster, now = NOW): string[] {
  const facts = prepareFacts(new Log().add(story.rows), change(story.roster()));
  return [...measureAll({ facts, from: day(0), to: day(100), all: false }, now)].map(({ signal, subject }) =>
    `${signal} ${subject.type} ${'id' in subject ? String(subject.id) : ''}`.trim(),
  );
}

/** `people` of team 1 review a pull request of each of five in team 2. */
function reviewedBy(people: string): Story {
  const story = new Story().team(1, 'one', people).team(2, 'two', 'vwxyz');
  [...'vwxyz'].forEach((author, pull) => story.opened(0, pull + 1, author));
  [...people].forEach((who, i) => story.reviewed(i + 1, (i % 5) + 1, who));
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
    const found = subjects(reviewedBy('abcde')).filter((one) => !one.includes('person'));
    expect(found).toEqual(expect.arrayContaining(['review-reach team 1', 'cross-team-share team 1', 'cross-team-share organization']));
  });

  it('hides more where the policy asks for more people, and never fewer than five', () => {
    const facts = prepareFacts(new Log().add(reviewedBy('abcde').rows), reviewedBy('abcde').roster());
    const groups = (fewest: number): number =>
      [...measureAll({ facts, from: day(0), to: day(100), all: false, fewest }, NOW)].filter(({ subject }) => subject.type === 'team')
        .length;
    expect(groups(6)).toBe(0);
    expect(groups(1)).toBe(groups(5));
    expect(groups(5)).toBeGreaterThan(0);
  });

  it('writes nothing for an empty log', () => {
    expect(subjects(new Story())).toEqual([]);
  });

  it('gives each subject at most one reading of a signal', () => {
    const found = subjects(reviewedBy('abcdefg'));
    expect(new Set(found).size).toBe(found.length);
  });

  it('writes a pair only where both agreed and both were told', () => {
    const story = fixtureF();
    const [mentee, mentor] = [story.person('a'), story.person('d')];
    const reading = { signal: 'made-up', values: {}, n: 1, interval: null, groups: [], coverage: FULL_COVERAGE };
    const pairs: Signal = {
      ...pull,
      *measure() {
        yield { ...reading, subject: { type: 'pair', id: mentee, mentor } };
        yield { ...reading, subject: { type: 'pair', id: mentor, mentor: mentee } };
      },
    };
    const written = (agreed: readonly string[], untold?: number): unknown[] => {
      const roster = story.roster();
      const persons = roster.persons.map((person) => (person.id === untold ? { ...person, noticeAt: null } : person));
      const facts = prepareFacts(new Log().add(story.rows), { ...roster, persons }, { agreed: new Set(agreed) });
      return [...measureAll({ facts, from: day(0), to: day(100), all: false }, NOW, createRegistry([pairs]))].map(({ subject }) => subject);
    };
    const agreed = `${String(mentee)}:${String(mentor)}`;
    expect(written([agreed])).toEqual([{ type: 'pair', id: mentee, mentor }]);
    expect([written([]), written([agreed], mentee), written([agreed], mentor)]).toEqual([[], [], []]);
  });

  it('writes of an area with fewer than three reviewers only that it needs a second one', () => {
    const areas: Signal = {
      ...pull,
      *measure() {
        const reading = { signal: 'made-up', n: 1, interval: null, groups: [], coverage: FULL_COVERAGE };
        for (const values of [{ 'needs-second-reviewer': 5 }, { merges: 5 }, { 'needs-second-reviewer': 5, merges: 5 }])
          yield { ...reading, values, subject: { type: 'area', id: 1, area: 'pay' } };
      },
    };
    const written = (reviewers: string): unknown[] => {
      const story = reviewedBy(reviewers);
      for (let pull = 1; pull <= 5; pull++) story.files(pull, 'pay/x.ts');
      const facts = story.facts();
      return [...measureAll({ facts, from: day(0), to: day(100), all: false }, NOW, createRegistry([areas]))].map(({ values }) => values);
    };
    expect(written('ab')).toEqual([{ 'needs-second-reviewer': 5 }]);
    expect(written('abc')).toHaveLength(3);
  });
});
