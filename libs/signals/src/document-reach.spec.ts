import type { Reading } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { documentReach } from './document-reach.js';
import { UnknownPartError } from './signal.js';
import { readingFor, readingOf, unequalParts } from './testing/readings.js';
import { rfc, type Writing } from './testing/writing.js';

function reach(story: Writing, to = 40): Reading {
  const reading = readingOf(documentReach, story.whole(to), { type: 'document', id: 1 });
  if (reading === undefined) throw new Error('no reading');
  return reading;
}

describe('document-reach of a document', () => {
  it('counts voices, other teams and objections', () => {
    expect(reach(rfc()).values).toEqual({
      voices: 4,
      teams: 3,
      'teams-before': 2,
      changed: 1,
      objections: 1,
      'objections-answered': 1,
      firstOutsideDays: 2,
      decisionDays: 10,
    });
  });

  it('says only what had happened by its end', () => {
    expect(reach(rfc(), 5).values).toMatchObject({ voices: 2, teams: 2, 'objections-answered': 0 });
    expect(reach(rfc(), 5).values).not.toHaveProperty('decisionDays');
    expect(readingOf(documentReach, rfc().whole(0), { type: 'document', id: 1 })).toBeUndefined();
  });

  it('does not count its authors, bots and deleted accounts', () => {
    const story = rfc().said(3, 1, 'a').said(3, 1, 'ci[bot]').said(3, 1, null).reviewed(3, 1, 'ci[bot]');
    expect(reach(story).values).toEqual(reach(rfc()).values);
  });

  it('knows authors by the logins the text names', () => {
    expect(reach(rfc({ authors: 'ac' })).values).toMatchObject({ voices: 3, teams: 2, changed: 0 });
  });

  it('counts a colleague as a voice, and somebody without a team too, but as no team', () => {
    const reading = reach(rfc().said(3, 1, 'b').said(3, 1, 'z'));
    expect(reading.values).toMatchObject({ voices: 6, teams: 3 });
    expect(reading.coverage.unknownOtherTeam).toBe(1);
    expect(reading.groups.map(({ key, parts }) => [key, parts])).toEqual([
      ['team:3', ['voices', 'teams', 'teams-before', 'objections', 'objections-answered']],
      ['own', ['voices']],
      ['team:2', ['voices', 'teams', 'teams-before', 'changed']],
      ['team:4', ['voices', 'teams']],
      ['unknown', ['voices']],
    ]);
  });

  it('leaves threads on other files aside, and what is said where a second document is touched', () => {
    const story = rfc().thread(3, 1, 'c', { path: 'other.md' });
    story.opened(20, 2, 'b').files(2, 'text/1.md', 'text/2.md').said(21, 2, 'c').thread(21, 2, 'd', { path: 'text/1.md' });
    story.revised(15, 2, { state: 'accepted' });
    expect(reach(story).values).toMatchObject({ voices: 5 });
  });

  it('hears what is said on a later pull request that touches it alone', () => {
    expect(reach(rfc().opened(20, 2, 'b').files(2, 'text/1.md').said(21, 2, 'c')).values).toMatchObject({ voices: 5, teams: 3 });
  });

  it('hears the comments on a discussion', () => {
    const story = rfc().revised(1, 7, { path: 'discussions/3', who: 'a', state: 'proposed' }).discussed(2, 7, 'c').discussed(3, 7, 'a');
    expect(readingOf(documentReach, story.whole(40), { type: 'document', id: 7 })?.values).toMatchObject({ voices: 1, teams: 1 });
  });

  it('takes an objection as answered by a dismissal or by its own changed thread, not by another’s approval', () => {
    const objects = { state: 'CHANGES_REQUESTED', hasBody: true } as const;
    const open = rfc().reviewed(5, 1, 'd', objects, '900').reviewed(7, 1, 'f');
    expect(reach(open).values).toMatchObject({ objections: 2, 'objections-answered': 1 });
    const dismissed = rfc().reviewed(5, 1, 'd', objects, '900').row('review.dismissed', 6, 'a', 1, { reviewId: '900' });
    expect(reach(dismissed).values['objections-answered']).toBe(2);
    const changed = rfc().reviewed(5, 1, 'd', objects, '900').thread(5, 1, 'd', { review: '900', path: 'text/1.md', outdated: true });
    expect(reach(changed.commit(6, 1)).values['objections-answered']).toBe(2);
  });
});

describe('document-reach of a person', () => {
  it('counts the documents and teams of voices in the period', () => {
    const story = rfc();
    expect(readingFor(documentReach, story, story.view(5, 11), 'a')?.values).toEqual({ teams: 1, documents: 1 });
    expect(readingFor(documentReach, story, story.view(0, 40), 'a')?.values).toEqual({ teams: 3, documents: 1 });
    expect(readingFor(documentReach, story, story.view(20, 40), 'a')).toBeUndefined();
  });

  it('is of authors only, and names their documents for whoever makes the list', () => {
    const story = rfc();
    expect(readingFor(documentReach, story, story.view(0, 40), 'c')).toBeUndefined();
    expect(readingFor(documentReach, story, story.view(0, 40), 'a')?.groups.map(({ key }) => key)).toContain('document:1');
  });

  it('is written of documents only with all time', () => {
    expect([...documentReach.measure(rfc().view(0, 40))].map(({ subject }) => subject.type)).toEqual(['person']);
  });
});

describe('its lists', () => {
  const story = rfc();
  const view = story.whole(40);

  it('equal their numbers', () => {
    for (const reading of documentReach.measure(view)) expect(unequalParts(documentReach, view, reading)).toEqual([]);
  });

  it('say what a row is', () => {
    const [row] = documentReach.evidence(view, reach(story), 'changed').rows;
    expect(row).toMatchObject({ kind: 'review.commented', documentId: 1, workId: 1, way: null, how: null, marks: ['changed', 'before'] });
  });

  it('have no part of another kind of subject', () => {
    expect(() => documentReach.evidence(view, reach(story), 'documents')).toThrow(UnknownPartError);
  });
});
