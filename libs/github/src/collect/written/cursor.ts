import { z } from 'zod';

const file = z.object({ path: z.string(), blob: z.string() });

/** A document that differs from what is held, or, without files, one that is gone from the branch. */
const changed = z.object({
  /** Its place in the order of reading. */
  key: z.string(),
  path: z.string(),
  /** Its own file first, then those that belong to it; empty: gone. */
  files: z.array(file),
  /** Bytes of its own file. */
  size: z.number(),
  /** Name of the newest version held on the branch; null: none is. */
  held: z.string().nullable(),
  /** Where the text of one that is gone stands now. */
  to: z.string().nullable(),
});
export type Changed = z.infer<typeof changed>;

const walk = z.object({
  step: z.enum(['branch', 'pulls', 'closed']),
  /** The commit that is being read; null for a repository without one. */
  commit: z.string().nullable(),
  /** Newest `updatedAt` of an open pull request when the walk began. */
  newest: z.string().nullable(),
  /** Documents still to be read, a part of the whole list so that the tree is asked for once for many pages. */
  queue: z.array(changed),
  /** Key of the last one that was ever in the queue while the list goes on behind it; null: the queue is the rest. */
  behind: z.string().nullable(),
  /** Documents a page. */
  batch: z.number(),
  /** GitHub did not give the whole tree. */
  truncated: z.boolean(),
  /** Place in the list of open, then of closed pull requests. */
  after: z.string().nullable(),
  heads: z.record(z.string(), z.string()),
  /** Rules are new: every open pull request is looked at, and those that were closed without being merged. */
  whole: z.boolean(),
  /** How many pages of closed ones are read at most from here on. */
  left: z.number(),
});
export type Walk = z.infer<typeof walk>;

/** Where the stream of documents stands. */
export const documentsCursor = z.object({
  /** The commit whose documents are held; null: none, or not wholly. */
  commit: z.string().nullable(),
  /** Newest `updatedAt` of an open pull request that was seen. */
  newest: z.string().nullable(),
  /** Heads of open pull requests that are held, by number. */
  heads: z.record(z.string(), z.string()),
  truncated: z.boolean(),
  /** What was looked at for the last guess. */
  guessed: z.string().nullable(),
  walk: walk.nullable(),
});
export type DocumentsCursor = z.infer<typeof documentsCursor>;

export const START: DocumentsCursor = { commit: null, newest: null, heads: {}, truncated: false, guessed: null, walk: null };

/** Pages of closed pull requests that are looked at: two thousand of them. */
const CLOSED_PAGES = 40;

/** A walk that begins. */
export const WALK: Omit<Walk, 'commit' | 'newest' | 'batch' | 'truncated' | 'whole'> = {
  step: 'pulls',
  queue: [],
  behind: null,
  after: null,
  heads: {},
  left: CLOSED_PAGES,
};
