import type { Amendment, DocumentAct } from './documents/subject.js';
import type { Person } from './model.js';
import type { Repository } from './repositories.js';
import type { Area } from './words/area.js';
import type { Outcome } from './words/threads.js';
import type { ChangeKind } from './words/titles.js';

/** What a reviewer will do on one pull request. */
export interface Voice {
  readonly person: Person;
  /** named: the author asks; rota: the rota bot asks; rule: their team is asked as owner; unasked: they come by themselves. */
  readonly way: 'named' | 'rota' | 'rule' | 'unasked';
  /** Asked while it is a draft. */
  readonly early: boolean;
  /** Hours from asking to the first look. */
  readonly delay: number;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED';
  /** What becomes of each thread. */
  readonly threads: readonly Outcome[];
  /** Words of the threads, for those that must say something of their own. */
  readonly words?: readonly string[];
  /** What a document says once it was heard, thread by thread; null where nothing changes. */
  readonly amends?: readonly (Amendment | null)[];
  /** The review's own words. */
  readonly body?: string;
  /** Looks again after the answer. */
  readonly again: boolean;
  /** Asked again by name before that second look. */
  readonly askedAgain: boolean;
}

/** A pull request that is going to be opened. */
export interface Plan {
  readonly week: number;
  /** Tells it from all others of its week. */
  readonly key: string;
  readonly author: Person;
  readonly repository: Repository;
  readonly area: Area;
  readonly at: number;
  readonly script: Script | null;
}

/** What is settled beforehand; all that is left out is drawn. */
export interface Script {
  readonly kind?: ChangeKind;
  readonly title?: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly thing?: string;
  readonly part?: string;
  /** The file the talk is about, its base name. */
  readonly file?: string;
  readonly paths?: readonly string[];
  /** The paths are new files. */
  readonly adds?: boolean;
  /** It adds or changes a document, and nothing else. */
  readonly document?: DocumentAct;
  /** The issue it closes, by its key. */
  readonly closes?: string;
  /** The first commit's message, where it is not the title. */
  readonly message?: string;
  /** What its author says below it on the first day. */
  readonly says?: string;
  readonly draft?: boolean;
  /** Hours it stays a draft at least. */
  readonly draftFor?: number;
  readonly voices: readonly Voice[];
  /** Whether others may review it too. */
  readonly open: boolean;
  /** Hours from the last word to the merge. */
  readonly settles?: number;
  readonly ends?: 'merged' | 'open' | 'withdrawn';
  /** Hours it stays open at least. */
  readonly lasts?: number;
  /** Who speaks only once it is merged. */
  readonly afterwards?: readonly Voice[];
}
