// What crosses processes: one suite a folder of test/, chosen by test/run.mjs.
import units from './jest.config.mjs';

const { rootDir, transform } = units.projects[0];
// These suites run what is built, as people do; only their own files are transformed.
export default {
  rootDir,
  transform,
  displayName: 'cross',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  testPathIgnorePatterns: ['/fixtures/', '/node_modules/'],
  maxWorkers: 1,
  testTimeout: 240_000,
};
