import type { DocumentRule, RuleBy, RuleMeans, RulePreview } from '../../gql/types-decisions.js';
import { counted, figure } from '../../ui/counts.js';
import { KINDS } from '../../ui/decision-words.js';

export const MEANS: Record<RuleMeans, string> = { ...KINDS, INCIDENT: 'Incident', ACTION_ITEM: 'Action item' };

export const BYS: Record<RuleBy, string> = { PATH: 'Path', LABEL: 'Issue label', CATEGORY: 'Discussion category' };

/** An example of each, for who has never written one. */
export const EXAMPLES: Record<RuleBy, string> = { PATH: 'docs/rfcs/*.md', LABEL: 'incident', CATEGORY: 'RFCs' };

const FOUND: Record<RuleBy, readonly [one: string, many: string]> = {
  PATH: ['file', 'files'],
  LABEL: ['issue', 'issues'],
  CATEGORY: ['discussion', 'discussions'],
};

/** Who said so: `Guessed`, `Yours`, `Refused`. */
export function sourceWords({ source, refused }: Pick<DocumentRule, 'source' | 'refused'>): string {
  if (refused) return 'Refused';
  return source === 'GUESS' ? 'Guessed' : 'Yours';
}

/** `3 rules say what a decision is; 1 is a guess for you to judge.` */
export function openingWords(rules: readonly DocumentRule[]): string {
  const held = rules.filter((rule) => !rule.refused);
  if (held.length === 0) return 'No rule says yet what a decision is.';
  const guesses = held.filter((rule) => rule.source === 'GUESS').length;
  const said = `${counted(held.length, 'rule')} ${held.length === 1 ? 'says' : 'say'} what a decision is`;
  if (guesses === 0) return `${said}.`;
  if (guesses === held.length && guesses > 1) return `${said}; all are guesses for you to judge.`;
  return `${said}; ${figure(guesses)} ${guesses === 1 ? 'is a guess' : 'are guesses'} for you to judge.`;
}

/** `Matches 63 files, 4 without an author, 12 not read yet.` */
export function previewWords({ files, withoutAuthor, notReadYet }: RulePreview, by: RuleBy): string {
  const [one, many] = FOUND[by];
  if (files === null || files === 0) return `Matches no ${one} in what is fetched so far.`;
  const more = [
    withoutAuthor === null || withoutAuthor === 0 ? '' : `, ${figure(withoutAuthor)} without an author`,
    notReadYet === null || notReadYet === 0 ? '' : `, ${figure(notReadYet)} not read yet`,
  ];
  return `Matches ${counted(files, one, many)}${more.join('')}.`;
}
