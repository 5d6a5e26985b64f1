/**
 * Tests lie beside what they test; what they need on the machine is in their names:
 *   x.test.ts         server: nothing (PostgreSQL is embedded)
 *   x.redis.test.ts   server: a redis-server
 *   e2e/x.e2e.ts      a browser
 * `npm test` runs all that is possible here; `npm run jest -- PATH` runs single files the same way.
 */
const common = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // Options come from .swcrc, so that tests run what the build ships.
  transform: { '\\.tsx?$': ['@swc/jest'] },
  testEnvironment: 'node',
  injectGlobals: true,
};

const withDatabase = { ...common, globalSetup: './server/test/setup/database.js', globalTeardown: './server/test/setup/stop.js' };

export default {
  maxWorkers: 2,
  testTimeout: 30_000,
  projects: [
    {
      ...withDatabase,
      displayName: 'server',
      roots: ['<rootDir>/server'],
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['\\.redis\\.test\\.ts$'],
    },
    {
      ...withDatabase,
      displayName: 'redis',
      roots: ['<rootDir>/server'],
      testMatch: ['**/*.redis.test.ts'],
      globalSetup: './server/test/setup/database-and-redis.js',
    },
    {
      ...withDatabase,
      displayName: 'browser',
      roots: ['<rootDir>/e2e'],
      testMatch: ['**/*.e2e.ts'],
      globalSetup: './server/test/setup/database-and-browser.js',
    },
    { ...common, displayName: 'client', roots: ['<rootDir>/client/src'], testMatch: ['**/*.test.ts'] },
    { ...common, displayName: 'tools', roots: ['<rootDir>/scripts'], testMatch: ['**/*.test.mjs'], transform: {} },
  ],
};
