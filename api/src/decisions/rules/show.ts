import type { Store } from '@ambit/store';
import { make } from '../../schema/make.js';
import type { Keeper } from '../leave.js';
import { DecisionRef } from '../../schema/decision-ref.js';
import { DocumentRule, DocumentRules, UnknownWord } from '../types/rules.js';
import { labelOf, shouted } from '../words.js';

export async function showRules(store: Store, { manage, view }: Keeper): Promise<DocumentRules> {
  const rules = (await store.decisions.rules()).open(manage);
  const words = (await store.decisions.unknownWords()).open(manage);
  const names = (await store.decisions.names(words.flatMap(({ example }) => example ?? []))).open(view);
  return make(DocumentRules, {
    rules: rules.map((rule) =>
      make(DocumentRule, {
        id: String(rule.id),
        by: shouted(rule.by),
        pattern: rule.pattern,
        means: shouted(rule.means),
        source: shouted(rule.source),
        refused: rule.refused,
        repository: rule.repository,
      }),
    ),
    unknownWords: words.map(({ word, documents, example }) => {
      const name = example === null ? undefined : names.get(example);
      const ref = name === undefined ? null : make(DecisionRef, { id: String(example), label: labelOf(name.label), title: name.title });
      return make(UnknownWord, { word, documents, example: ref });
    }),
  });
}
