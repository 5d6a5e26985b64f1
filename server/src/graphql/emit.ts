/** Writes `schema.graphql`, sorted and stable. With `--check` it writes nothing and fails when the file is out of date. */
import { readFile, writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { resolverClasses } from '../resolvers.js';
import { buildOasisSchema } from './build-schema.js';

const printStable = (schema: GraphQLSchema): string =>
  `# Made by \`npm run schema\` from the code; never edited by hand.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;

/** The schema needs no instances to be printed, and none may be made here: there is no database. */
const noContainer = {
  get(): never {
    throw new Error('The schema is only printed here.');
  },
};

const file = new URL('../../../schema.graphql', import.meta.url);
const emitted = printStable(buildOasisSchema(resolverClasses, noContainer));

if (process.argv.includes('--check')) {
  if ((await readFile(file, 'utf8')) !== emitted) {
    console.error('schema.graphql is not what the code says. Run `npm run schema` and commit the result.');
    process.exit(1);
  }
} else {
  await writeFile(file, emitted);
}
