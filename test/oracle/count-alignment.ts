import { isSomebody, ms, type Book } from './book.js';
import { carrying } from './count-citing.js';
import type { Papers } from './count-documents-of.js';
import { mergesIn } from './count-practice.js';
import { tokensOf } from './named.js';
import type { Paper } from './papers.js';
import { belongsTo } from './rosters.js';

/** An independent count of `alignment` of a document: the archives have no owners, so that a repository is of the team of most of its authors. */
const YEAR = 365 * 86_400_000;

const iso = (at: number): string => new Date(at).toISOString();

/** The team that most authors of what was merged in the year before were in; of equals the one with more work. */
function homeOf({ books, teamsAt }: Papers, book: Book, at: number): string | null {
  const merges = mergesIn(books).filter((merge) => merge.book === book && merge.at >= at - YEAR && merge.at < at);
  const inTeams = merges.flatMap(({ pull: { user }, at: on }) =>
    isSomebody(user) ? [...teamsAt(user.id, iso(on))].map((team) => ({ team, by: user.id })) : [],
  );
  const sizes = [...new Set(inTeams.map(({ team }) => team))].map((team) => {
    const own = inTeams.filter((one) => one.team === team);
    return { team, authors: new Set(own.map(({ by }) => by)).size, work: own.length };
  });
  return sizes.sort((a, b) => b.authors - a.authors || b.work - a.work)[0]?.team ?? null;
}

/** What people decide in, build with or run; pictures and archives are not what a text is about. */
const FILES =
  /\.(?:md|mediawiki|txt|ya?ml|json|toml|xml|cfg|conf|env|[jt]sx?|mjs|py|go|rs|java|rb|php|cs|cc?|cpp|hp{0,2}|swift|sh|html|css|csv|pl|r|proto|sql)$/i;
/** A link to a folder of its own repository. */
const FOLDER = /\]\(\.{0,2}\/[^()\s.]+\)/;

/** The repositories that a document speaks of by a path in them, or by their address where it is not its own. */
function namedBy(desk: Papers, paper: Paper): Book[] {
  const tokens = tokensOf(desk.textOf(paper) ?? '', paper.repository, ['bip']);
  const papers = new Set(desk.counted.papers.map(({ repository, path }) => `${repository.toLowerCase()}:${path}`));
  const toFolder = FOLDER.test(desk.textOf(paper) ?? '');
  return desk.books.filter(
    ({ name }) =>
      (toFolder && name === paper.repository) ||
      [...tokens].some((token) => token.startsWith(`${name.toLowerCase()}:`) && FILES.test(token) && !papers.has(token)),
  );
}

export function countAlignment(desk: Papers, paper: Paper, to: number): Record<string, number> {
  const { books, counted } = desk;
  const at = paper.decidedAt ?? to;
  const carried = carrying(desk, paper, to).map(({ book }) => book);
  const home = books.find(({ name }) => name === paper.repository);
  const begun = ms(home?.pulls.get(paper.proposedIn ?? 0)?.created_at ?? iso(paper.versionsAt[0] ?? 0));
  const isTheirs = (team: string): boolean =>
    [...paper.authors].some((author) => belongsTo(author, team, iso(at)) || belongsTo(author, team, iso(begun)));
  const affected = new Set([...namedBy(desk, paper), ...carried].flatMap((book) => homeOf(desk, book, at) ?? []));
  const counts = { before: 0, after: 0, never: 0 };
  for (const team of affected) {
    if (isTheirs(team)) continue;
    const spoke = counted.voicesOn(paper).filter((voice) => belongsTo(voice.who, team, iso(voice.at)));
    if (spoke.some((voice) => paper.decidedAt === null || voice.at < paper.decidedAt)) counts.before += 1;
    else if (spoke.length > 0) counts.after += 1;
    else counts.never += 1;
  }
  return counts;
}
