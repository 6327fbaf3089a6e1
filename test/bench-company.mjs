// An invented company-year for `npm run bench -- signals`: seeded, the same every time, a batch at a time.
// About fourteen rows a pull request: opening, files, requests, reviews, threads, answers, comments, commits, ends.

export const END = Date.parse('2026-11-16T00:00:00Z');
const DAY = 86_400_000;
const TEAM = 8;
const DOCUMENTS = 400;
const MINUTE = 60_000;
const INTENTS = [['question'], ['suggestion'], ['explanation', 'reference'], ['nit'], [], ['question', 'suggestion']];
const WORDS = ['cache', 'queue', 'token', 'ledger', 'retry', 'index', 'shard', 'import', 'billing', 'search', 'alert', 'schema'];

/** @param sizes {people, rows}; rows is about how many the log shall have */
export function companyOf({ people, rows }) {
  const teams = Math.max(2, Math.floor(people / TEAM));
  const repositories = Math.max(3, Math.floor(teams / 2));
  return { people, teams, repositories, pulls: Math.floor((rows - repositories) / 14.4), documents: DOCUMENTS };
}

/** SQL of everything that is not in the log, and its parameters. */
export function* reference(company) {
  const { people, teams, repositories, documents } = company;
  yield `insert into connection (id, host, api_url, graphql_url, login, host_org_id, token_sealed) overriding system value
    values (1, 'bench.test', 'https://bench.test/api/v3', 'https://bench.test/api/graphql', 'fernholt', 1, '')`;
  yield `insert into repository (id, connection_id, host, host_id, owner, name, private, archived, created_at) overriding system value
    select i, 1, 'bench.test', i, 'fernholt', 'r' || i, false, false, '2020-01-01' from generate_series(1, ${repositories}) i`;
  yield `insert into account (id, host, host_id, login, kind, name) overriding system value
    select i, 'bench.test', i, 'dev-' || i, 'user', 'Dev ' || i from generate_series(1, ${people}) i`;
  yield `insert into account (id, host, host_id, login, kind) overriding system value values (${people + 1}, 'bench.test', ${people + 1}, 'deps[bot]', 'bot')`;
  yield `insert into login_history (account_id, login, since_version) select id, login, 1 from account`;
  yield `insert into person (id) overriding system value select i from generate_series(1, ${people}) i`;
  yield `insert into identity (account_id, person_id, since_version) select i, i, 1 from generate_series(1, ${people}) i`;
  yield `insert into notice (person_id, at, source) select i, '2020-01-01', 'statement' from generate_series(1, ${people}) i`;
  yield `insert into team (id, slug, name) overriding system value select i, 'team-' || i, 'Team ' || i from generate_series(1, ${teams}) i`;
  yield `insert into team_place (team_id, parent_id, since_version) select id, null, 1 from team`;
  yield `insert into membership (person_id, team_id, assumed, source, connection_id, since_version)
    select i, 1 + (i - 1) % ${teams}, false, 'github', 1, 1 from generate_series(1, ${people}) i`;
  yield `insert into document (id, repository_id, place, path, on_branch, kind, label, blob, commit, version_on_branch, version_at, first_at, last_at)
    select i, 1 + i % ${repositories}, 'file', 'rfcs/' || i || '.md', true, 'rfc', 'rfc-' || i, 'b' || i, 'c' || i, true, '2026-01-01', '2026-01-01', '2026-01-01'
    from generate_series(1, ${documents}) i`;
  for (let month = 0; month < 15; month += 1) {
    const from = Date.UTC(2025, 9 + month, 1);
    const name = `activity_${new Date(from).toISOString().slice(0, 7).replace('-', '_')}`;
    const to = Date.UTC(2025, 10 + month, 1);
    yield `create table if not exists ${name} partition of activity for values from ('${new Date(from).toISOString()}') to ('${new Date(to).toISOString()}')`;
  }
}

/** Batches of {log, works}: rows of `activity` and of `work` as the store keeps them. */
export function* batches(company) {
  const log = [];
  const works = [];
  const tell = teller(company, log);
  ownersAndRepositories(company, tell);
  for (let document = 1; document <= company.documents; document += 1) writtenDocument(company, tell, document);
  for (let pull = 1; pull <= company.pulls; pull += 1) {
    works.push(pullRequest(company, tell, pull));
    if (log.length < 20_000) continue;
    yield { log: log.splice(0), works: works.splice(0) };
  }
  yield { log, works };
}

function teller(company, log) {
  let state = 42;
  let host = 0;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return {
    random,
    below: (n) => Math.floor(random() * n),
    row(kind, at, repository, actor, pull, payload, more = {}) {
      host += 1;
      const row = {
        repository_id: repository,
        at: new Date(at).toISOString(),
        kind,
        host_id: String(host),
        actor_id: actor,
        pull_number: pull,
      };
      log.push({ ...row, payload, asked_id: payload.asked?.accountId ?? null, document_id: null, ...more });
      return String(host);
    },
  };
}

/** Two repositories have a CODEOWNERS, which changed once; of all others it is known that they have none. */
function ownersAndRepositories({ repositories, people }, { row, below }) {
  for (let repository = 1; repository <= repositories; repository += 1) row('codeowners.read', END - 400 * DAY, repository, null, null, {});
  for (const repository of [1, 2]) {
    for (const at of [END - 390 * DAY, END - 150 * DAY]) {
      const text = Array.from({ length: 20 }, (_, area) => `/src/area-${area}/ @dev-${1 + below(people)}`).join('\n');
      row('codeowners.changed', at, repository, null, null, { path: 'CODEOWNERS', text });
    }
  }
}

function writtenDocument({ repositories, people }, { row, random, below }, document) {
  const author = 1 + below(people);
  const at = END - 30 * DAY - Math.floor(random() * 300 * DAY);
  const found = (value) => ({ value, raw: String(value), reader: 'label', line: 1 });
  const terms = Object.fromEntries(Array.from({ length: 12 }, () => [`${WORDS[below(WORDS.length)]}${below(60)}`, 1 + below(5)]));
  for (const [version, state] of ['draft', 'proposed', 'accepted'].entries()) {
    const facts = { title: found(`Document ${document}`), number: found(document), status: found(state), maturity: null, created: null };
    const people = { authors: [found({ login: `dev-${author}`, name: null })], reviewers: [], approvers: [] };
    const ties = { decided: null, discussion: [], supersedes: [], supersededBy: [], related: [], notes: [] };
    const sections = ['Problem', 'Way', 'Risks'].map((heading, i) => ({
      heading,
      level: 2,
      line: 10 * i + 3,
      hash: `0000000${(version + i) % 9}`,
    }));
    const named = [`fernholt/r${1 + below(repositories)}:src/area-${below(20)}`];
    const words = { chars: 4000, lines: 40, excerpt: '', sections, references: named, gains: null, measure: null, terms, signature: '' };
    const payload = {
      path: `rfcs/${document}.md`,
      blob: `b${document}${version}`,
      commit: `c${version}`,
      kind: 'rfc',
      label: `rfc-${document}`,
    };
    row(
      'document.revised',
      at + version * 7 * DAY,
      1 + (document % repositories),
      author,
      null,
      { ...payload, facts: { ...facts, ...people, ...ties }, words, why: null },
      { document_id: document },
    );
  }
  for (let i = 0; i < 4; i += 1) {
    const said = { path: `rfcs/${document}.md`, replyTo: null, answers: false, intents: INTENTS[below(6)] };
    row('document.commented', at + Math.floor(random() * 20 * DAY), 1 + (document % repositories), 1 + below(people), null, said, {
      document_id: document,
    });
  }
}

/** One pull request with all that happened on it; the row of `work`. */
function pullRequest(company, { row, random, below }, pull) {
  const { people, teams, repositories } = company;
  const bot = random() < 0.03;
  const author = bot ? people + 1 : 1 + below(people);
  const team = (author - 1) % teams;
  const repository = 1 + ((team + (random() < 0.85 ? 0 : below(repositories))) % repositories);
  const opened = END - Math.floor(random() * 364 * DAY) - DAY;
  const at = (minutes) => opened + minutes * MINUTE;
  const mate = (of) => 1 + ((of + below(TEAM) * teams) % (teams * TEAM));
  // Seven in ten reviews stay in the team, most of the others go to a few teams nearby.
  const reviewer = () => (random() < 0.7 ? mate(team) : mate((team + 1 + (random() < 0.7 ? below(4) : below(teams))) % teams));
  const said = () => ({ intents: INTENTS[below(INTENTS.length)] });

  row('pull.opened', opened, repository, author, pull, { draft: random() < 0.2, ...said() });
  const paths = Array.from({ length: 1 + below(5) }, () => `src/area-${below(20)}/part-${below(15)}.ts`);
  row('pull.files_listed', opened, repository, null, pull, { paths });
  const reviewers = [...new Set(Array.from({ length: 1 + below(2) }, reviewer))].filter((one) => one !== author && one <= people);
  for (const one of reviewers) {
    if (random() < 0.8) row('review.requested', at(1), repository, author, pull, { asked: { type: 'person', accountId: one } });
    if (random() < 0.2)
      row('review.requested', at(2), repository, author, pull, { asked: { type: 'team', hostTeamId: 1 + below(teams), slug: 't' } });
  }
  let last = 60;
  for (const one of reviewers) {
    const state = random() < 0.3 ? 'CHANGES_REQUESTED' : 'COMMENTED';
    const began = last + below(600);
    const review = row('review.submitted', at(began), repository, one, pull, { state, hasBody: random() < 0.3, ...said() });
    for (let i = below(2); i >= 0; i -= 1) {
      const place = { path: paths[below(paths.length)], originalLine: 1 + below(300), suggests: random() < 0.1 };
      const thread = row('review.commented', at(began), repository, one, pull, { reviewId: review, replyTo: null, ...place, ...said() });
      if (random() < 0.35) row('thread.outdated', at(began), repository, null, pull, {}, { host_id: thread });
      if (random() > 0.4) continue;
      const container = row('review.submitted', at(began + 120), repository, author, pull, { state: 'COMMENTED', hasBody: false });
      const turns = random() < 0.1 ? { turns: ['declines'] } : {};
      row('review.commented', at(began + 120), repository, author, pull, {
        reviewId: container,
        replyTo: thread,
        ...place,
        ...said(),
        ...turns,
      });
    }
    const authoredAt = new Date(at(began + 200)).toISOString();
    row('commit.pushed', at(began + 200), repository, author, pull, {
      sha: `${pull}-${one}`,
      authoredAt,
      coAuthors: random() < 0.05 ? [one] : [],
    });
    if (random() < 0.85)
      row('review.submitted', at(began + 300), repository, one, pull, { state: 'APPROVED', hasBody: false, intents: ['approval'] });
    last = began + 300;
  }
  for (let i = below(3); i > 0; i -= 1) {
    const asks = random() < 0.1 ? { asks: [`dev-${1 + below(people)}`] } : {};
    row('pull.commented', at(30 + below(last)), repository, random() < 0.5 ? author : mate(team), pull, { ...said(), ...asks });
  }
  if (random() < 0.08)
    row('reference.made', opened, repository, author, pull, { token: `rfc-${1 + below(company.documents)}`, from: 'body', issue: null });
  const merged = random() < 0.88;
  const end = at(last + 60);
  if (merged) row('pull.merged', end, repository, author, pull, {});
  row('pull.closed', end, repository, author, pull, {});
  const time = new Date(end).toISOString();
  return {
    id: pull,
    repository_id: repository,
    number: pull,
    host_id: `w${pull}`,
    title: `${WORDS[below(12)]} ${WORDS[below(12)]} of ${WORDS[below(12)]}${below(400)}`,
    author_id: author,
    state: merged ? 'merged' : 'closed',
    created_at: new Date(opened).toISOString(),
    closed_at: time,
    merged_at: merged ? time : null,
    additions: below(400),
    deletions: below(200),
    changed_files: paths.length,
  };
}
