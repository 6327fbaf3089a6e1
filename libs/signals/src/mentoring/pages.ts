import type { Facts } from '../facts/facts.js';
import { NOBODY } from '../log/log.js';

/** A runbook, a guide or a check that came with a merged pull request. */
export interface Page {
  readonly repository: number;
  /** Number of `log.paths`. */
  readonly path: number;
  readonly work: number;
  readonly author: number;
  readonly openedAt: number;
  readonly mergedAt: number;
}

/** Texts that people follow, by the names people give them. */
const GUIDE =
  /(?:^|[/_.-])(?:run-?books?|play-?books?|guides?|how-?tos?|handbook|onboarding|troubleshooting|faq|checklists?)(?:[/_.-]|$).*|(?:^|\/)contributing\./i;
const TEXT = /\.(?:md|mdx|markdown|adoc|rst|txt)$/i;

/** What checks work by itself: rules of linters, and jobs that run on every change. */
const CHECK =
  /(?:^|\/)(?:\.semgrep|semgrep|lint|linters|lint-rules|eslint-rules|checks)\/|(?:^|\/)(?:\.eslintrc[^/]*|eslint\.config\.\w+|\.golangci\.ya?ml|\.rubocop\.yml|\.pre-commit-config\.yaml|dangerfile[^/]*)$|(?:^|\/)\.github\/workflows\//i;

export function isPage(path: string): boolean {
  return CHECK.test(path) || (TEXT.test(path) && GUIDE.test(path));
}

const known = new WeakMap<Facts, readonly Page[]>();

/** Each page as the first merged pull request that lists it brought it, in order of the merges. */
export function pagesOf(facts: Facts): readonly Page[] {
  let pages = known.get(facts);
  if (pages === undefined) known.set(facts, (pages = readPages(facts)));
  return pages;
}

function readPages({ log, pulls }: Facts): Page[] {
  const marked = Uint8Array.from({ length: log.paths.size }, (_, path) => (isPage(log.paths.text(path)) ? 1 : 0));
  const first = new Map<string, Page>();
  for (const [work, { paths }] of log.files) {
    const named = paths.filter((path) => marked[path] === 1);
    const pull = named.length === 0 ? undefined : pulls.of(work);
    const mergedAt = pull === undefined ? null : pulls.endsAt(work, Infinity).mergedAt;
    if (pull === undefined || mergedAt === null) continue;
    const { repository, openedAt } = pull;
    const author = pull.bot ? NOBODY : pull.author;
    for (const path of named) {
      const key = `${String(repository)} ${String(path)}`;
      const held = first.get(key);
      if (held === undefined || mergedAt < held.mergedAt || (mergedAt === held.mergedAt && work < held.work))
        first.set(key, { repository, path, work, author, openedAt, mergedAt });
    }
  }
  return [...first.values()].sort(
    (a, b) => a.mergedAt - b.mergedAt || a.work - b.work || (log.paths.text(a.path) < log.paths.text(b.path) ? -1 : 1),
  );
}

/** Words every such path has. */
const PLAIN = new Set(
  'docs doc guide guides runbook runbooks playbook playbooks howto handbook readme src the and for with check checks lint'.split(' '),
);
const SHORTEST = 4;

/** The words of a name that tell it from others: `docs/runbooks/reconciliation-breaks.md` is reconciliation, breaks. */
export function tellingWords(name: string): Set<string> {
  const words = name
    .replace(/\.\w+$/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u);
  return new Set(words.filter((word) => word.length >= SHORTEST && !PLAIN.has(word)));
}
