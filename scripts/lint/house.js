/** The manners of the house, beside the zones. */
const unfocused = 'Every test runs, always.';

/** Selectors that hold everywhere; zones.js adds its own to them, since a later list replaces an earlier one. */
export const everywhere = [
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a thing has one name everywhere.' },
];

const tests = [
  { selector: "CallExpression[callee.object.name=/^(test|it|describe)$/][callee.property.name=/^(skip|only|todo)$/]", message: unfocused },
  { selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]', message: unfocused },
  {
    selector: "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|unstable_mockModule|doMock)$/]",
    message: 'Modules are not replaced. Pass what is to vary in as an argument; PostgreSQL, Redis and the browser are real.',
  },
];

export const house = [
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'no-restricted-syntax': ['error', ...everywhere],
      // `== null` means null or undefined.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  // Vite looks for the default export of its configuration.
  { files: ['client/vite.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.test.ts', '**/*.e2e.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere, ...tests] } },
];
