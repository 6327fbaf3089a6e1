import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { END_OTHER_SESSIONS, END_SESSION, LINK_PROVIDER } from '../../gql/own-sessions.js';

const NOT_NOW = 'Ambit does not answer just now. Nothing was changed.';

export interface OwnSessionsEdits {
  readonly busy: boolean;
  /** What was done, or why not. */
  readonly said: string | null;
  readonly end: (id: string, place: string) => Promise<void>;
  readonly endOthers: () => Promise<void>;
  readonly link: (id: string) => Promise<void>;
}

/** @param again asks anew where one is signed in; @param leave goes to a provider, which leaves this page */
export function useOwnSessions(again: () => Promise<unknown>, leave: (address: string) => void): OwnSessionsEdits {
  const [said, setSaid] = useState<string | null>(null);
  const [endOne, one] = useMutation(END_SESSION);
  const [endAll, all] = useMutation(END_OTHER_SESSIONS);
  const [begin, begun] = useMutation(LINK_PROVIDER);
  const settle = async (result: { __typename: string; message?: string } | undefined, words: string): Promise<void> => {
    const ended = result?.__typename === 'OwnSessions';
    if (ended) await again();
    setSaid(ended ? words : (result?.message ?? NOT_NOW));
  };
  return {
    busy: one.loading || all.loading || begun.loading,
    said,
    end: async (id, place) => {
      const result = await endOne({ variables: { id } }).catch(() => undefined);
      await settle(result?.data?.endSession, `${place} is signed out.`);
    },
    endOthers: async () => {
      const result = await endAll().catch(() => undefined);
      await settle(result?.data?.endOtherSessions, 'Every other browser is signed out.');
    },
    link: async (id) => {
      const answer = (await begin({ variables: { id } }).catch(() => undefined))?.data?.linkProvider;
      if (answer?.__typename === 'LinkBegun') leave(answer.address);
      else setSaid(answer?.message ?? NOT_NOW);
    },
  };
}
