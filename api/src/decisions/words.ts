import type { DocumentKind, DocumentState } from '@ambit/activity';
import type { DecisionKind, DecisionState } from './types/words.js';

/** `migration-plan` on the lower floors is MIGRATION_PLAN here, and so are all words of these lists. */
type Shouted<T extends string> = T extends `${infer Head}-${infer Tail}` ? `${Uppercase<Head>}_${Shouted<Tail>}` : Uppercase<T>;
type Spoken<T extends string> = T extends `${infer Head}_${infer Tail}` ? `${Lowercase<Head>}-${Spoken<Tail>}` : Lowercase<T>;

export function shouted<T extends string>(word: T): Shouted<T> {
  return word.replaceAll('-', '_').toUpperCase() as Shouted<T>;
}

export function spoken<T extends string>(word: T): Spoken<T> {
  return word.replaceAll('_', '-').toLowerCase() as Spoken<T>;
}

/** Checked by the compiler: a kind or a state that the schema lacks does not compile. */
export function kindOf(kind: DocumentKind): DecisionKind {
  return shouted(kind);
}

export function stateOf(state: DocumentState): DecisionState {
  return shouted(state);
}

/** As people say it: RFC-31. */
export function labelOf(label: string | null): string | null {
  return label === null ? null : label.toUpperCase();
}
