const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        target: 'es2022',
        keepClassNames: true,
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, react: { runtime: 'automatic' } },
      },
      module: { type: 'es6' },
    },
  ],
};
const moduleNameMapper = {
  '^(\\.{1,2}/.*)\\.js$': '$1',
  '^@ambit/(activity|signals|documents|access|github|store|queue|config|demo|outbound|telemetry)$': '<rootDir>/libs/$1/src/index.ts',
  '\\.(css|svg|woff2)$': '<rootDir>/dashboard/src/testing/style.ts',
};
/** Properties read it as `ambitRuns`, for a library knows no environment. */
const globals = { ambitRuns: Number(process.env.AMBIT_RUNS ?? 1) };
const shared = { rootDir: import.meta.dirname, transform, moduleNameMapper, globals };

export default {
  // What a spec file loads is never let go of as a whole: a worker that holds much is slower with every file, so that another takes over.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...shared,
      displayName: 'units',
      testEnvironment: 'node',
      extensionsToTreatAsEsm: ['.ts', '.tsx'],
      testMatch: [
        '<rootDir>/libs/*/src/**/*.spec.ts',
        '<rootDir>/workers/src/**/*.spec.ts',
        '<rootDir>/api/src/**/*.spec.ts',
        '<rootDir>/cli/src/**/*.spec.ts',
        '<rootDir>/dashboard/server/**/*.spec.ts',
      ],
    },
    {
      ...shared,
      displayName: 'dashboard',
      testEnvironment: 'jsdom',
      extensionsToTreatAsEsm: ['.ts', '.tsx'],
      setupFiles: ['<rootDir>/dashboard/src/testing/setup.ts'],
      testMatch: ['<rootDir>/dashboard/src/**/*.spec.{ts,tsx}'],
    },
  ],
};
