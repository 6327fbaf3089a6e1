/**
 * Who may know whom (docs/adr and the readme of each lib say why). Every rule has a fixture in
 * test/architecture/fixtures that must break it, so a rule that stopped working is found.
 */
const lib = (...names) => `(^|/)(libs/(${names.join('|')})/(src|dist)|@ambit/(${names.join('|')})$)`;
const inLib = (...names) => `(^|/)libs/(${names.join('|')})/src/`;
const outside = '^test/(?!architecture/fixtures/)';
const spec = '\\.spec\\.tsx?$|/testing/';
const vendor = (...names) => `(^|/)(node_modules/)?(${names.join('|')})(/|$)`;

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-cycles', 'Nothing imports itself by a detour.', {}, { circular: true }),
    rule('no-unresolved', 'Every import leads somewhere.', { pathNot: 'fixtures/' }, { couldNotResolve: true }),
    rule('activity-alone', 'The vocabulary imports nothing.', { path: inLib('activity'), pathNot: spec }, { pathNot: inLib('activity') }),
    rule(
      'pure-rooms',
      'signals, documents and access know the vocabulary only, and nothing that does I/O.',
      { path: inLib('signals', 'documents', 'access'), pathNot: spec },
      { pathNot: `${inLib('signals', 'documents', 'access')}|${lib('activity')}|${vendor('markdown-it', 'picomatch', 'yaml')}` },
    ),
    rule(
      'parsers-home',
      'Parsers of documents live in libs/documents.',
      { pathNot: `${inLib('documents')}|${outside}|${spec}` },
      { path: vendor('markdown-it', 'picomatch', 'yaml') },
    ),
    rule(
      'pure-rooms-apart',
      'The pure rooms do not know each other.',
      { path: '(?:^|/)libs/(signals|documents|access)/src/', pathNot: spec },
      { path: lib('signals', 'documents', 'access'), pathNot: '(^|/)libs/$1/src/' },
    ),
    rule(
      'adapters-apart',
      'github, store, queue, config, outbound and telemetry serve ports; they do not import each other (but github may read documents).',
      { path: '(?:^|/)libs/(github|store|queue|config|outbound|telemetry)/src/', pathNot: spec },
      { path: lib('github', 'store', 'queue', 'config', 'outbound', 'telemetry', 'signals', 'demo'), pathNot: '(^|/)libs/$1/src/' },
    ),
    rule(
      'demo-alone',
      'The stand-in shares no code with the client.',
      { path: inLib('demo'), pathNot: spec },
      { path: lib('activity', 'signals', 'access', 'github', 'store', 'queue', 'config', 'outbound', 'telemetry') },
    ),
    rule(
      'pull-knows-no-signals',
      'Pull hands on activity; it does not know what is made of it.',
      { path: '(^|/)workers/src/pull/', pathNot: spec },
      { path: lib('signals') },
    ),
    rule(
      'measure-knows-no-github',
      'Measure reads the log; it does not know where it came from.',
      { path: '(^|/)workers/src/measure/', pathNot: spec },
      { path: lib('github', 'documents') },
    ),
    rule(
      'api-asks-no-github',
      'The api reads readings; it asks GitHub nothing.',
      { path: '(^|/)api/src/', pathNot: spec },
      { path: lib('github', 'documents', 'demo') },
    ),
    rule(
      'dashboard-knows-the-schema',
      'The dashboard knows nothing of ours but the schema.',
      { path: '(^|/)dashboard/(src|server)/', pathNot: spec },
      { path: `(^|/)(libs|api|workers|cli)/|@ambit/` },
    ),
    rule(
      'features-apart',
      'A feature never imports a sibling; routes compose them.',
      { path: '(^|/)dashboard/src/features/([^/]+)/' },
      { path: '(^|/)dashboard/src/features/', pathNot: '(^|/)dashboard/src/features/$2/' },
    ),
    rule(
      'below-knows-not-above',
      'Charts, parts and documents do not know features; features do not know the shell.',
      { path: '(^|/)dashboard/src/(ui|charts|gql)/' },
      { path: '(^|/)dashboard/src/(features|app)/' },
    ),
    rule(
      'octokit-home',
      'Octokit lives in libs/github.',
      { pathNot: inLib('github') },
      { path: vendor('@octokit/(core|graphql|request|rest|endpoint|auth-token)') },
    ),
    rule(
      'postgres-home',
      'TypeORM and pg live in libs/store.',
      { pathNot: `${inLib('store')}|${outside}|${spec}` },
      { path: vendor('typeorm', 'pg', '@types/pg', 'pg-copy-streams') },
    ),
    rule(
      'queue-home',
      'BullMQ and ioredis live in libs/queue.',
      { pathNot: `${inLib('queue')}|${spec}` },
      { path: vendor('bullmq', 'ioredis') },
    ),
    rule(
      'outbound-home',
      'undici lives in libs/outbound, the one way out.',
      { pathNot: `${inLib('outbound')}|${outside}|${spec}` },
      { path: vendor('undici') },
    ),
    rule(
      'telemetry-home',
      'Logs, figures and traces are made in libs/telemetry.',
      { pathNot: `${inLib('telemetry')}|${spec}` },
      { path: vendor('pino', 'prom-client', '@opentelemetry/[^/]+') },
    ),
    rule(
      'mail-home',
      'Mail is sent by the workers.',
      { pathNot: '(^|/)workers/src/upkeep/' },
      { path: vendor('nodemailer', 'smtp-server') },
    ),
    rule(
      'react-home',
      'React lives in the dashboard.',
      { pathNot: '(^|/)dashboard/' },
      { path: vendor('react', 'react-dom', '@mantine/[^/]+', '@apollo/client') },
    ),
    rule('nest-home', 'Nest lives in the api.', { pathNot: '(^|/)api/' }, { path: vendor('@nestjs/[^/]+') }),
    rule('specs-stay-outside', 'What ships does not import what tests.', { pathNot: `${spec}|${outside}` }, { path: spec }),
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    exclude: { path: '/dist/app/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts', '.json'],
    },
  },
};
