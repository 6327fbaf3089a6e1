import type { ArchivedRepository, PullRow } from '../archive/archive.js';
import { teamsByLogin } from './counting.js';
import type { Company } from './model.js';

/** Plain counts around written decisions, apart from everything that is measured elsewhere: the tests' own reading of an archive. */

/** A thread on a proposal, by somebody of these teams. */
interface Said {
  readonly teams: readonly string[];
  readonly before: boolean;
  readonly changed: boolean;
}

/** Threads on the pull request that proposed a decision, by people who are none of its authors. */
export function saidOn(company: Company, name: string, authors: readonly string[]): Said[] {
  const teamsOf = teamsByLogin(company.teamsCsv('h'));
  const rfcs = repositoryOf(company, 'rfcs');
  const pull = rfcs.pulls.find((one) => one.title.startsWith(`${name}: `) && !one.title.endsWith('a correction'));
  return rfcs.reviewComments
    .filter((one) => one.pull_number === pull?.number && one.in_reply_to_id === null)
    .filter((one) => one.user?.type === 'User' && !authors.includes(one.user.login))
    .map((one) => ({
      teams: [...teamsOf(one.user?.login ?? '', Date.parse(one.created_at))],
      before: pull?.merged_at === null || pull?.merged_at === undefined || one.created_at < pull.merged_at,
      changed: one.line === null,
    }));
}

/** A merged pull request, its repository and the teams of its author then. */
interface Naming {
  readonly repository: string;
  readonly pull: PullRow;
  readonly teams: readonly string[];
}

/** Merged pull requests whose description, commits or comments name a decision, oldest first; not those to the decision itself. */
export function naming(company: Company, name: string): Naming[] {
  const teamsOf = teamsByLogin(company.teamsCsv('h'));
  const says = new RegExp(`\\b${name}\\b`);
  return company.archive.repositories
    .flatMap((repository) => {
      const said = textsByPull(repository);
      const pulls = repository.pulls.filter((pull) => pull.merged_at !== null && !says.test(pull.title));
      return pulls
        .filter((pull) => says.test(said.get(pull.number) ?? ''))
        .map((pull) => ({
          repository: repository.repo.name,
          pull,
          teams: [...teamsOf(pull.user?.login ?? '', Date.parse(pull.created_at))],
        }));
    })
    .sort((a, b) => (a.pull.created_at < b.pull.created_at ? -1 : 1));
}

function textsByPull(repository: ArchivedRepository): Map<number, string> {
  const texts = new Map(repository.pulls.map((pull) => [pull.number, pull.body ?? '']));
  for (const { pull_number: number, message } of repository.commits) texts.set(number, `${texts.get(number) ?? ''}\n${message}`);
  for (const { issue_number: number, body } of repository.issueComments) texts.set(number, `${texts.get(number) ?? ''}\n${body}`);
  return texts;
}

/** Hours from opening to merge of what people opened in these repositories in [from, to), and was merged. */
export function hoursToMerge(company: Company, repositories: readonly string[], from: number, to: number): number[] {
  return repositories.flatMap((name) =>
    repositoryOf(company, name)
      .pulls.filter((pull) => pull.user?.type === 'User' && Date.parse(pull.created_at) >= from && Date.parse(pull.created_at) < to)
      .flatMap((pull) => (pull.merged_at === null ? [] : [(Date.parse(pull.merged_at) - Date.parse(pull.created_at)) / 3_600_000])),
  );
}

export function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** @throws RangeError for a name that is no repository */
export function repositoryOf(company: Company, name: string): ArchivedRepository {
  const found = company.archive.repositories.find((one) => one.repo.name === name);
  if (!found) throw new RangeError(`No repository ${name}.`);
  return found;
}
