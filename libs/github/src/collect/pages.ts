import type { Page } from '@ambit/activity';

/** Several pages as one. */
export function joinPages(pages: readonly Page[]): Page {
  return {
    works: pages.flatMap(({ works }) => works),
    activities: pages.flatMap(({ activities }) => activities),
    excerpts: pages.flatMap(({ excerpts }) => excerpts),
    listings: pages.flatMap(({ listings }) => listings ?? []),
  };
}
