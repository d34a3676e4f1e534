/** Where the tests of one kind lie, and what they run in. */
const project = (displayName, roots, rest = {}) => ({
  displayName,
  roots: roots.map((root) => `<rootDir>/${root}`),
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  // d3 ships modules, which jest does not read.
  moduleNameMapper: { '^(d3-[a-z-]+)$': '<rootDir>/node_modules/$1/dist/$1.min.js' },
  ...rest,
});

module.exports = {
  // A test fails by what it waits for, not by the clock: two cores may be busy with other tests.
  testTimeout: 60_000,
  // Workbooks and a spreadsheet engine for each file: a worker that has grown starts anew.
  workerIdleMemoryLimit: '1GB',
  projects: [
    project('unit', ['test'], {
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/(e2e|bench|taskpane|workbench)/',
        '<rootDir>/test/workbook/excel/',
      ],
    }),
    project('pane', ['test/taskpane'], { testEnvironment: 'jsdom' }),
    project('host', ['test/workbench', 'test/workbook/excel']),
    project('e2e', ['test/e2e']),
  ],
};
