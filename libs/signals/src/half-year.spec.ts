import type { Reading } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { crossTeamShare } from './cross-team-share.js';
import { pull } from './pull.js';
import { reviewReach } from './review-reach.js';
import type { Signal } from './signal.js';
import { readingFor, unequalParts } from './testing/readings.js';
import { day, Story } from './testing/story.js';

/**
 * Half a year of one person, k, told in full and counted by hand. Team 1 (core) is k, l and, until day 90, m; team 2
 * (apps) stands above 3 (web: n, o) and 4 (phone: p, also in web); m moves to web on day 90. x is in no team. There are
 * two bots, a deleted account, and q has two accounts. The period is days 0 to 182; the record begins on day -200.
 */
const FROM = 0;
const TO = 182;

const story = new Story()
  .alsoKnownAs('q', 'q-old')
  .ruledBot('reviewer-ai')
  .team(1, 'core', 'kl')
  .team(1, 'core', 'm', { to: day(90) })
  .team(2, 'apps', 'q')
  .team(3, 'web', 'no', { parentId: 2 })
  .team(4, 'phone', 'p', { parentId: 2 })
  .team(3, 'web', 'pm', { from: day(90) });

// The record: nothing of k's, and three reviews between core and web, so that the two work with each other.
story.opened(-200, 1, 'l').owners(-250).owners(-240, '/core/ @acme/core\n/web/ @acme/web\n/web/old/ @k\n');
story.opened(-20, 2, 'n').reviewed(-19, 2, 'l').opened(-18, 3, 'l').reviewed(-17, 3, 'n').reviewed(-16, 3, 'o');

// k and web: asked by name first, and it changed something. n's pull request touches web only, which k does not own.
story.opened(5, 10, 'n').files(10, 'web/cart.ts').asked(5.5, 10, 'n', 'k').thread(6, 10, 'k', { outdated: true }).commit(6.5, 10);
// The same day again: the same session. Then, days later, once more without a request.
story.reviewed(6.4, 10, 'k').reviewed(12, 10, 'k', { state: 'COMMENTED', hasBody: true });
// A reply of k's makes an empty review: it counts for nothing.
story.reviewed(13, 10, 'k', { state: 'COMMENTED', hasBody: false });

// k owns /web/old/: asked as an owner. The thread is outdated after a force-push: unclear.
story
  .opened(20, 11, 'o')
  .files(11, 'web/old/menu.ts')
  .asked(20.5, 11, 'o', 'k')
  .thread(21, 11, 'k', { outdated: true })
  .pushed(21.5, 11)
  .commit(22, 11);

// p is in phone, and from day 90 in web too.
story.opened(30, 12, 'p').files(12, 'phone/a.ts').reviewed(31, 12, 'k');
story.opened(100, 13, 'p').files(13, 'phone/b.ts').asked(100.5, 13, 'p', 3).reviewed(101, 13, 'k');

// m: a colleague until day 90, then of web.
story.opened(40, 14, 'm').files(14, 'core/a.ts').asked(40.2, 14, 'm', 1).reviewed(41, 14, 'k');
story.opened(95, 15, 'm', true).files(15, 'web/new.ts').asked(95.5, 15, 'm', 'k').row('pull.readied', 95.7, 'm', 15).reviewed(96, 15, 'k');

// q is in apps itself, by an old account; x is in no team; a bot; a deleted account.
story.opened(50, 16, 'q-old').files(16, 'docs/a.md').reviewed(51, 16, 'k');
story.opened(60, 17, 'x').files(17, 'docs/b.md').asked(60.5, 17, 'x', 'k').reviewed(61, 17, 'k');
story.opened(70, 18, 'deps[bot]').files(18, 'core/lock.json').asked(70.1, 18, 'deps[bot]', 'k').reviewed(71, 18, 'k');
story.opened(80, 19, null).files(19, 'core/b.ts').reviewed(81, 19, 'k');

// k's own work, which k reviews in vain, and the assistant too; and one review the day the period ends.
story.opened(110, 20, 'k').reviewed(111, 20, 'k').reviewed(111.5, 20, 'reviewer-ai').reviewed(112, 20, 'n');
story.opened(180, 21, 'n').reviewed(182, 21, 'k');

/** Beside every number of k's. */
const OPPORTUNITY = {
  // the calendar weeks of days 6, 12 and 13, 21, 31, 41, 51, 61, 71, 81, 96 and 101, 110 to 112
  'weeks-present': 11,
  // 2, 10, 11, 12, 13, 15, 16 and 21: nothing was closed; 14 was m's while in core, x has no team
  'open-outside': 8,
  // by name three, by rule three, unasked five
  sessions: 11,
  'sessions-by-rule': 3,
};

function of(signal: Signal): Reading {
  const view = story.view(FROM, TO);
  const reading = readingFor(signal, story, view, 'k');
  if (reading === undefined) throw new Error('k has no reading.');
  expect(unequalParts(signal, view, reading)).toEqual([]);
  return reading;
}

describe('half a year of k', () => {
  it('reached web, phone and apps; changed something in web; was asked first by web; apps and phone and web are new', () => {
    expect(of(reviewReach).values).toEqual({
      // web (10, 11, 13, 15), phone (12, 13), apps (16)
      teams: 3,
      changed: 1,
      'asked-first': 1,
      new: 3,
      // 10 three times; 11 to 19 once each
      reviews: 12,
      pulls: 10,
      // n, o, p, m, q, x
      people: 6,
      // all but m's first, x's, the bot's and the deleted account's
      'other-reviews': 8,
      'other-people': 5,
      ...OPPORTUNITY,
    });
  });

  it('has rings: web works with core, phone and apps seldom; m inside', () => {
    const groups = of(reviewReach).groups.map(({ key, distance, rows, parts }) => ({ key, distance, rows, parts }));
    expect(groups).toEqual([
      { key: 'team:3', distance: 'works-with', rows: 6, parts: ['teams', 'changed', 'asked-first', 'new'] },
      { key: 'no-one', distance: null, rows: 2, parts: [] },
      { key: 'team:4', distance: 'seldom', rows: 2, parts: ['teams', 'new'] },
      { key: `person:${String(story.person('m'))}`, distance: 'own', rows: 1, parts: [] },
      { key: 'team:2', distance: 'seldom', rows: 1, parts: ['teams', 'new'] },
      { key: 'unknown', distance: null, rows: 1, parts: [] },
    ]);
  });

  it('gave 8 of 9 reviews outside, too few to say a share', () => {
    expect(of(crossTeamShare)).toMatchObject({ values: { cross: 8, all: 9 }, interval: null });
    expect(of(crossTeamShare).coverage).toEqual({ unknownOwnTeam: 0, unknownOtherTeam: 1, assumedTeam: 0, notSaid: 0 });
  });

  it('came by name three times, by rule three, unasked five', () => {
    expect(of(pull).values).toEqual({
      // n on 10, m on 15, x on 17
      'by-name': 3,
      // as an owner on 11, through core on 14, by the bot on 18
      'by-rule': 3,
      // the second session on 10, then 12, 13 (web was asked, which k is not in), 16 and 19
      unasked: 5,
      'not-said': 0,
      counted: 8,
      mentioned: 0,
      // m's, while it was a draft
      early: 1,
      askers: 3,
      // web, by n and by m; x has no team
      'asking-teams': 1,
      ...OPPORTUNITY,
    });
  });

  it('is seen the same by web: everybody else who reviewed is someone else’s to count', () => {
    const view = story.view(FROM, TO);
    const web = readingFor(reviewReach, story, view, 3);
    expect(web?.values).toMatchObject({ reviews: 1, teams: 1, people: 1 });
    expect(web?.groups.map((group) => group.key)).toEqual(['team:1']);
  });

  it('ends before the day the period ends', () => {
    const longer = readingFor(reviewReach, story, story.view(FROM, TO + 1), 'k');
    expect(longer?.values).toMatchObject({ reviews: 13, pulls: 11, teams: 3 });
  });
});
