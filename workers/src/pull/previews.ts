import type { PullStore } from '@ambit/activity';
import { matchRule } from '@ambit/documents';

const AT_ONCE = 20;
const EXAMPLES = 20;

/** Answers what rules would find that an admin thinks of: how many files, and the first of them. */
export async function answerPreviews(store: Pick<PullStore, 'askedPreviews' | 'answerPreview'>): Promise<number> {
  const asked = await store.askedPreviews(AT_ONCE);
  for (const { id, rule, files } of asked) {
    const taken = files.filter(({ path }) => matchRule(rule, path));
    const matched = taken.map(({ repository, path }) => `${repository}:${path}`).sort();
    await store.answerPreview(id, { files: matched.length, matched, examples: matched.slice(0, EXAMPLES) });
  }
  return asked.length;
}
