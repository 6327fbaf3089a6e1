/** The claim as `before`, the number, `after`. */
export type Claim = readonly [before: string, after: string];
