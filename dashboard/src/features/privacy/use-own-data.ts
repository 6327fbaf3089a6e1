import { useState } from 'react';
import type { ApolloCache } from '@apollo/client';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { OBJECT, OWN_DATA, PAUSE, RESUME, SWITCH_OFF, SWITCH_ON, WITHDRAW_DISPUTE, WITHDRAW_OBJECTION } from '../../gql/privacy.js';
import { VIEWER } from '../../gql/sign-in.js';
import type { OwnDataResult } from '../../gql/types-privacy.js';

const FAILED = 'Ambit did not answer. Nothing was changed; try again.';

type Choice = 'pause' | 'resume' | 'object' | 'withdraw' | 'switchOn' | 'switchOff';

const BACK: Readonly<Record<Choice, Choice>> = {
  pause: 'resume',
  resume: 'pause',
  object: 'withdraw',
  withdraw: 'object',
  switchOn: 'switchOff',
  switchOff: 'switchOn',
};

/** What is said once it holds. */
const DONE: Readonly<Record<Choice, string>> = {
  pause: 'Paused. Your numbers are gone from Ambit.',
  resume: 'Resumed. Your numbers are being measured.',
  object: 'Your objection holds. You are leaving every page; groups are measured anew without you.',
  withdraw: 'Your objection is withdrawn. You are being measured.',
  switchOn: 'Switched on. Your numbers are being measured.',
  switchOff: 'Switched off. Your numbers are gone from Ambit.',
};

const DOCUMENTS = {
  pause: PAUSE,
  resume: RESUME,
  object: OBJECT,
  withdraw: WITHDRAW_OBJECTION,
  switchOn: SWITCH_ON,
  switchOff: SWITCH_OFF,
};

interface Edits {
  /** What was chosen last. */
  readonly done: string | null;
  readonly refused: string | null;
  readonly busy: boolean;
  readonly choose: (choice: Choice) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly withdrawDispute: (id: string) => Promise<void>;
}

function keep(cache: ApolloCache, { data }: { data?: { changed: OwnDataResult } | null | undefined }): void {
  if (data?.changed.__typename === 'OwnData') cache.writeQuery({ query: OWN_DATA, data: { ownData: data.changed } });
}

/** Who objected opens no page but their own, from here on. */
function keepObjected(cache: ApolloCache, objected: boolean): void {
  cache.updateQuery({ query: VIEWER }, (here) =>
    here === null || here.viewer === null ? here : { ...here, viewer: { ...here.viewer, objected } },
  );
}

function whyNot(changed: OwnDataResult | undefined): string | null {
  return changed?.__typename === 'OwnData' ? null : (changed?.message ?? FAILED);
}

/** What a person may choose for themselves; each answer takes the place of what is shown. */
export function useOwnData(): Edits {
  const client = useApolloClient();
  const [last, setLast] = useState<Choice | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [withdraw] = useMutation(WITHDRAW_DISPUTE, { update: keep });

  const choose = async (choice: Choice): Promise<boolean> => {
    setBusy(true);
    const { data } = await client.mutate({ mutation: DOCUMENTS[choice], update: keep });
    setBusy(false);
    const why = whyNot(data?.changed);
    setRefused(why);
    const held = why === null;
    if (!held) return false;
    // Pages of people and lists were read before it.
    for (const fieldName of ['person', 'personByLogin', 'sharedPages', 'evidence', 'teams', 'team', 'decisions', 'decision'])
      client.cache.evict({ fieldName });
    if (choice === 'object' || choice === 'withdraw') keepObjected(client.cache, choice === 'object');
    return true;
  };
  return {
    done: last === null ? null : DONE[last],
    refused,
    busy,
    choose: async (choice) => {
      if (await choose(choice)) setLast(choice);
    },
    undo: async () => {
      if (last !== null && (await choose(BACK[last]))) setLast(BACK[last]);
    },
    withdrawDispute: async (id) => {
      const { data } = await withdraw({ variables: { id } });
      setRefused(whyNot(data?.changed));
      client.cache.evict({ fieldName: 'evidence' });
    },
  };
}
