import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import {
  ADD_LINE,
  CONFIRM_LINE,
  END_LINE,
  GRANT_ROLE,
  REPORTING_LINES,
  ROLE_HOLDERS,
  WITHDRAW_ROLE,
  type LineVariables,
} from '../../gql/people-admin.js';
import type { LineResult, PersonRole, ReportingLine, RoleHolder, RoleResult } from '../../gql/types-admin.js';

const FAILED = 'Ambit did not answer. Nothing was changed; try again.';
const ROLE_WORDS: Readonly<Record<PersonRole, string>> = { ADMIN: 'an admin', CALIBRATOR: 'a calibrator' };

export interface PeopleEdits {
  /** What was done last, in a sentence. */
  readonly done: string | null;
  readonly refused: string | null;
  readonly busy: boolean;
  readonly setRole: (holder: RoleHolder, role: PersonRole, has: boolean) => Promise<void>;
  /** True: it was added. */
  readonly add: (line: LineVariables) => Promise<boolean>;
  readonly confirm: (line: ReportingLine) => Promise<void>;
  readonly end: (line: ReportingLine) => Promise<void>;
}

type Answer = { data?: { done: RoleResult | LineResult } | null | undefined };

/** What an admin does to roles and lines; the lists are asked for again after each. */
export function usePeople(): PeopleEdits {
  const [done, setDone] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const roles = { refetchQueries: [ROLE_HOLDERS], awaitRefetchQueries: true };
  const lines = { refetchQueries: [REPORTING_LINES], awaitRefetchQueries: true };
  const [grant, granting] = useMutation(GRANT_ROLE, roles);
  const [withdraw, withdrawing] = useMutation(WITHDRAW_ROLE, roles);
  const [addLine, adding] = useMutation(ADD_LINE, lines);
  const [confirmLine, confirming] = useMutation(CONFIRM_LINE, lines);
  const [endLine, ending] = useMutation(END_LINE, lines);
  const settle = async (doing: Promise<Answer>, words: string | null): Promise<boolean> => {
    const answer = (await doing.catch(() => null))?.data?.done;
    const fine = answer?.__typename === 'RoleHolder' || answer?.__typename === 'LinesChanged';
    setRefused(fine ? null : (answer?.message ?? FAILED));
    setDone(fine ? (answer.__typename === 'LinesChanged' ? answer.words : words) : null);
    return fine;
  };
  return {
    done,
    refused,
    busy: [granting, withdrawing, adding, confirming, ending].some(({ loading }) => loading),
    setRole: async ({ person: { host, id, name } }, role, has) => {
      const variables = { host, id, role };
      const words = `${name} is ${ROLE_WORDS[role]}${has ? '' : ' no more'}.`;
      await settle(has ? grant({ variables }) : withdraw({ variables }), words);
    },
    add: (line) => settle(addLine({ variables: line }), null),
    confirm: async ({ id }) => void (await settle(confirmLine({ variables: { id } }), null)),
    end: async ({ id }) => void (await settle(endLine({ variables: { id } }), null)),
  };
}
