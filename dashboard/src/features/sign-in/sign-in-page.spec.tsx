import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { Instance } from '../../gql/types.js';
import { ADA } from '../../testing/made-up.js';
import { show, type Shown } from '../../testing/show.js';
import { SignInPage } from './sign-in-page.js';

const GITHUB = { __typename: 'SignInProvider' as const, id: 'github', name: 'GitHub' };
const HARBOR = { __typename: 'SignInProvider' as const, id: 'oidc', name: 'Fernholt' };

function open(address: string, more: Partial<Instance> = {}, viewer: unknown = null): Shown {
  const instance = { __typename: 'Instance', demo: false, name: 'Ambit', doors: [], providers: [], over: null, ...more };
  return show(<SignInPage />, address, { Viewer: () => ({ viewer, instance }) });
}

const heading = () => screen.findByRole('heading', { level: 1 });
const signedIn = { __typename: 'Viewer', admin: false, person: { __typename: 'Person', ...ADA, teams: [] } };

describe('signing in', () => {
  it('is by one-time link alone where there is no provider', async () => {
    open('/sign-in');
    expect(await screen.findByText('Sign in with a one-time link.')).toBeTruthy();
    expect(screen.getByText('npx ambit sign-in LOGIN')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('leads to each provider with where to return, and says how to get a link below', async () => {
    open('/sign-in?next=%2Fteams%3Fx%3D1', { providers: [GITHUB, HARBOR] });
    const doors = await screen.findAllByRole('link');
    expect(doors.map((door) => [door.textContent, door.getAttribute('href')])).toEqual([
      ['Continue with GitHub', '/sign-in/github?next=%2Fteams%3Fx%3D1'],
      ['Continue with Fernholt', '/sign-in/oidc?next=%2Fteams%3Fx%3D1'],
    ]);
    expect((await heading()).textContent).toBe('Sign in.');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Or with a one-time link');
  });

  it('hands on no address of another site', async () => {
    open('/sign-in?next=%2F%2Fevil.example', { providers: [GITHUB] });
    expect((await screen.findByRole('link')).getAttribute('href')).toBe('/sign-in/github?next=%2Fme');
  });

  it('says why nobody was signed in, in its own words only', async () => {
    open('/sign-in?problem=unknown-account', { providers: [GITHUB] });
    expect((await screen.findByRole('alert')).textContent).toMatch(/^This account belongs to nobody whom Ambit lets in\./);
    document.body.replaceChildren();
    open('/sign-in?problem=Call+555-1234', { providers: [GITHUB] });
    await screen.findByRole('link');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.body.textContent).not.toContain('555');
  });

  it.each([
    ['LEFT', /^Your session has ended, because your account is a member of no organization that Ambit reads any more\. [^.]+\.$/],
    ['ENDED', /^Your session has ended\. Sign in again\.$/],
  ] as const)('says why a session is over: %s', async (over, words) => {
    open('/sign-in?next=%2Fteams', { providers: [GITHUB], over });
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
  });

  it('does not hide why from somebody who is signed in all the same, and lets them go on', async () => {
    const { address } = open('/sign-in?problem=declined&next=%2Fteams', { providers: [GITHUB] }, signedIn);
    expect((await screen.findByRole('link', { name: 'Go on' })).getAttribute('href')).toBe('/teams');
    expect(screen.getByRole('alert').textContent).toContain('You are still signed in as Ada Okafor.');
    expect(address()).toBe('/sign-in?problem=declined&next=%2Fteams');
  });

  it('waits without a wrong word while nothing is known, and says so when Ambit is down', async () => {
    show(<SignInPage />, '/sign-in', {});
    expect((await screen.findByRole('alert')).textContent).toContain('does not answer just now');
    expect((await heading()).textContent).toBe('Sign in.');
  });
});
