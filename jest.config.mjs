import { availableParallelism } from 'node:os';

const shared = {
  // Node itself loads and compiles (see scripts/jest.mjs), once in a process: ADR 35.
  runtime: '<rootDir>/test/support/one-graph/runtime.mjs',
  testEnvironment: '<rootDir>/test/support/one-graph/environment.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
};

export default {
  // Jest would leave one core free, which on two is half of them; specs wait for the database as much as they reckon.
  maxWorkers: Math.min(4, availableParallelism()),
  // No test measures time: what takes long does so because the machine is busy. The one limit of all tests and hooks ends what hangs.
  testTimeout: 600_000,
  workerIdleMemoryLimit: '1500MB',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  reporters: ['default', '<rootDir>/test/support/durations-reporter.mjs'],
  projects: [
    // Pure rules and kernels: no service, milliseconds each.
    { ...shared, displayName: 'unit', roots: ['<rootDir>/src'], testMatch: ['**/*.spec.ts'] },
    // Use cases and stories on a real PostgreSQL: a database a spec file, cloned from a migrated template.
    {
      ...shared,
      displayName: 'integration',
      roots: ['<rootDir>/test'],
      testMatch: ['**/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
      setupFilesAfterEnv: ['<rootDir>/test/support/setup-database.ts'],
    },
  ],
};
