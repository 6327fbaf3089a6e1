/** As many times as `AMBIT_RUNS` says, which jest.config.mjs hands on: `npm run prove` tries many more. */
const times = (globalThis as { readonly ambitRuns?: number }).ambitRuns ?? 1;

/** How many stories a property is tried on: enough to find what was broken on purpose, few enough for every commit. */
export const RUNS = { numRuns: 40 * times };

/** For stories of documents, of which more is told. */
export const FEWER_RUNS = { numRuns: 25 * times };
