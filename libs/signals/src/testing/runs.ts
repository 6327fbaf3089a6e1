/** How many stories a property is tried on: enough to find what was broken on purpose, few enough for every commit. */
export const RUNS = { numRuns: 60 };

/** For stories of documents, of which more is told. */
export const FEWER_RUNS = { numRuns: 30 };
