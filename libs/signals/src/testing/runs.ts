/** How many stories a property is tried on: enough to find what was broken on purpose, few enough for every commit. */
export const RUNS = { numRuns: 60 };
