import { useState } from 'react';
import type { ApolloCache } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { ADD_CYCLE, ADD_MEMBER, CYCLES, REMOVE_CYCLE, REMOVE_MEMBER } from '../../gql/people-admin.js';
import type { CyclePart, CyclesResult } from '../../gql/types-admin.js';

const FAILED = 'Ambit did not answer. Nothing was changed; try again.';

interface Member {
  id: string;
  login: string;
  part: CyclePart;
}

export interface CycleEdits {
  readonly refused: string | null;
  readonly busy: boolean;
  /** True: it was done. */
  readonly add: (cycle: { name: string; opens: string; closes: string }) => Promise<boolean>;
  readonly remove: (id: string) => Promise<boolean>;
  readonly addMember: (member: Member) => Promise<boolean>;
  readonly removeMember: (member: Member) => Promise<boolean>;
}

type Answer = { cycles: CyclesResult };

function keep(cache: ApolloCache, { data }: { data?: Answer | null | undefined }): void {
  if (data?.cycles.__typename === 'Cycles') cache.writeQuery({ query: CYCLES, data: { cycles: data.cycles } });
}

/** Each answer is all of the cycles, and takes the place of what is shown. */
export function useCycles(): CycleEdits {
  const [refused, setRefused] = useState<string | null>(null);
  const [add, adding] = useMutation(ADD_CYCLE, { update: keep });
  const [remove, removing] = useMutation(REMOVE_CYCLE, { update: keep });
  const [addMember, joining] = useMutation(ADD_MEMBER, { update: keep });
  const [removeMember, leaving] = useMutation(REMOVE_MEMBER, { update: keep });
  const settle = async (doing: Promise<{ data?: Answer | null | undefined }>): Promise<boolean> => {
    const answer = (await doing.catch(() => null))?.data?.cycles;
    setRefused(answer?.__typename === 'Cycles' ? null : (answer?.message ?? FAILED));
    return answer?.__typename === 'Cycles';
  };
  return {
    refused,
    busy: [adding, removing, joining, leaving].some(({ loading }) => loading),
    add: (variables) => settle(add({ variables })),
    remove: (id) => settle(remove({ variables: { id } })),
    addMember: (variables) => settle(addMember({ variables })),
    removeMember: (variables) => settle(removeMember({ variables })),
  };
}
