import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import type { ApolloCache } from '@apollo/client';
import { ADD_RULE, DOCUMENT_RULES, JUDGE_RULE, MAP_WORD, REMOVE_RULE, type RuleVariables } from '../../gql/document-rules.js';
import type { DecisionState, DocumentRule, DocumentRulesResult } from '../../gql/types-decisions.js';

const FAILED = 'Ambit did not answer. Nothing was changed; try again.';

interface Done {
  readonly words: string;
  /** Takes it back. */
  readonly undo: () => Promise<string | null>;
}

export interface RuleEdits {
  /** What was done last, and how to take it back. */
  readonly done: Done | null;
  readonly refused: string | null;
  readonly busy: boolean;
  readonly use: (rule: DocumentRule) => Promise<void>;
  readonly refuse: (rule: DocumentRule) => Promise<void>;
  readonly remove: (rule: DocumentRule) => Promise<void>;
  readonly map: (word: string, state: DecisionState, stateName: string) => Promise<void>;
  /** Null: it holds now; else why not. */
  readonly add: (rule: RuleVariables) => Promise<string | null>;
  readonly undo: () => Promise<void>;
}

type Answer = { changed: DocumentRulesResult };

function keep(cache: ApolloCache, { data }: { data?: Answer | null | undefined }): void {
  if (data?.changed.__typename === 'DocumentRules') cache.writeQuery({ query: DOCUMENT_RULES, data: { documentRules: data.changed } });
}

function whyNot(data: Answer | null | undefined): string | null {
  return data?.changed.__typename === 'DocumentRules' ? null : (data?.changed.message ?? FAILED);
}

/** What an admin can do to the rules; each answer is the whole of them, and takes the place of what is shown. */
export function useRules(): RuleEdits {
  const [done, setDone] = useState<Done | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [addRule, adding] = useMutation(ADD_RULE, { update: keep });
  const [judgeRule, judging] = useMutation(JUDGE_RULE, { update: keep });
  const [removeRule, removing] = useMutation(REMOVE_RULE, { update: keep });
  const [mapWord, mapping] = useMutation(MAP_WORD, { update: keep });

  const add = async (rule: RuleVariables): Promise<string | null> => whyNot((await addRule({ variables: rule })).data);
  const judge = async (id: string, not: boolean): Promise<string | null> =>
    whyNot((await judgeRule({ variables: { id, refused: not } })).data);
  const map = async (word: string, state: DecisionState): Promise<string | null> =>
    whyNot((await mapWord({ variables: { word, state } })).data);
  const settle = async (doing: Promise<string | null>, next: Done | null): Promise<void> => {
    const why = await doing;
    setRefused(why);
    if (why === null) setDone(next);
  };
  return {
    done,
    refused,
    busy: adding.loading || judging.loading || removing.loading || mapping.loading,
    add: async (rule) => {
      const why = await add(rule);
      if (why === null) setDone(null);
      return why;
    },
    use: ({ id, pattern }) =>
      settle(judge(id, false), { words: `${pattern} is used; what it matches is read next.`, undo: () => judge(id, true) }),
    refuse: ({ id, pattern }) =>
      settle(judge(id, true), { words: `${pattern} is refused and not guessed again.`, undo: () => judge(id, false) }),
    remove: ({ id, by, pattern, means, repository }) =>
      settle(
        removeRule({ variables: { id } }).then(({ data }) => whyNot(data)),
        {
          words: `${pattern} is removed.`,
          undo: () => add({ by, pattern, means, repository }),
        },
      ),
    map: (word, state, stateName) =>
      settle(map(word, state), {
        words: `“${word}” means ${stateName.toLowerCase()} from the next measuring on.`,
        undo: () => map(word, 'UNKNOWN'),
      }),
    undo: () => settle(done === null ? Promise.resolve(null) : done.undo(), null),
  };
}
