import type { Session, SignInHow } from '../../gql/types.js';
import { counted } from '../../ui/counts.js';
import { day, dayAndClock } from '../../ui/dates.js';

const HOWS: Readonly<Record<SignInHow, string>> = {
  LINK: ' with a one-time link',
  GITHUB: ' with GitHub',
  OIDC: ' with your company’s provider',
  DEMO: ' through a door of the demo',
};

/** `Firefox on Linux`. */
export function placeWords({ agent }: Session): string {
  return agent ?? 'A browser';
}

/** When and how it began, when it was last used, when it ends. */
export function sessionWords({ how, begunAt, seenAt, endsAt, current }: Session): string {
  const begun = `Signed in ${dayAndClock(begunAt)}${how === null ? '' : HOWS[how]}.`;
  return current
    ? `${begun} In use now.`
    : `${begun} Last used in the hour after ${dayAndClock(seenAt)}. Ends ${day(endsAt)} unless it is used.`;
}

export function openingWords(sessions: readonly Session[]): string {
  return sessions.length === 1 ? 'You are signed in on this browser only.' : `You are signed in on ${counted(sessions.length, 'browser')}.`;
}
