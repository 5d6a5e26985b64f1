/**
 * Who may import whom (ARCHITECTURE.md): each zone with a message that says what to do instead.
 * `zones.test.mjs` sees every one of them fail.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import { everywhere } from './house.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const foldersIn = path => readdirSync(`${root}${path}`, { withFileTypes: true })
  .filter(entry => entry.isDirectory()).map(entry => entry.name);

const server = './server/src';
const features = `${server}/features`;
const client = './client/src';
/** What features and their surroundings stand on; none of it knows a feature. */
const ground = ['auth', 'broker', 'events', 'graphql', 'live', 'shared'].map(folder => `${server}/${folder}`);
/** Programs of their own, that put together what they need. */
const programs = ['server/src/graphql/emit.ts', '**/*.test.ts'];

const serverZones = [
  {
    target: `${server}/shared`, from: server, except: ['./shared'],
    message: 'shared/ imports nothing of ours. Pass in what it needs, or move the code to the folder it belongs to.',
  },
  {
    target: ground, from: features,
    message: 'Nothing points back from the ground to a feature. Let the feature register itself, or pass a function in from app.ts.',
  },
  {
    target: [features, ...ground, `${server}/db`, `${server}/jobs`], from: `${server}/transport`,
    message: 'Only the composition root knows the transport. Return data or throw a Refusal; transport/ makes an answer of it.',
  },
  {
    target: [features, ...ground, `${server}/db`, `${server}/transport`, `${server}/jobs`], from: `${server}/cli`,
    message: 'The command line stands on the services like any caller. Move what both need into a service.',
  },
  {
    target: [features, ...ground, `${server}/transport`],
    from: ['app', 'services', 'resolvers', 'main'].map(name => `${server}/${name}.ts`),
    message: 'app.ts puts everything together and nobody imports it. Take what you need as an argument of the constructor.',
  },
  {
    target: [features, ...ground.filter(folder => !folder.endsWith('/broker')), `${server}/transport`, `${server}/jobs`],
    from: [`${server}/broker/redis-broker.ts`, `${server}/broker/in-process-broker.ts`],
    message: 'app.ts picks the adapter. Take a Broker (broker/broker.ts) as an argument.',
  },
  {
    target: [features, ...ground, `${server}/transport`, `${server}/jobs`], from: `${server}/db/embedded`,
    message: 'Whether the database is embedded is decided once, at the start. Take the EntityManager as an argument.',
  },
  {
    target: `${features}/**/*.{type,input}.ts`, from: [`${features}/**/*.{entity,service}.ts`, `${server}/db/**`],
    message: 'A GraphQL type knows no tables. Translate in x.view.ts, the only place where both shapes meet.',
  },
  {
    target: `${features}/**/*.resolver.ts`, from: [`${features}/**/*.{entity,row}.ts`, `${server}/db/**`, `${server}/broker/**`],
    message: 'A resolver takes arguments in, calls a service and hands the view out. Move this into x.service.ts or x.reader.ts.',
  },
  {
    target: `${features}/**/*.{rules,policy}.ts`,
    from: [`${features}/**/*.{resolver,service,reader,live,view}.ts`, `${server}/{db,broker,live,graphql,transport}/**`],
    message: 'Rules and policies are pure. Read first, then give them the values as arguments.',
  },
  ...foldersIn('server/src/features').map(name => ({
    target: `${features}/${name}`, from: `${features}/!(${name})/**/*.{resolver,live,entity}.ts`,
    message: 'Features talk to the service or the events of another feature, never to its resolver or its tables.',
  })),
  {
    target: [server, './server/test', './e2e'], from: './client',
    message: 'The server knows the client only through schema.graphql and contract documents.',
  },
];

const clientZones = [
  {
    target: './client', from: './server',
    message: 'The client knows the server only through schema.graphql. Use the types in gql/.',
  },
  ...foldersIn('client/src/pages').map(name => ({
    target: `${client}/pages/${name}`, from: `${client}/pages`, except: [`./${name}`],
    message: 'A page never imports another page. Move what both need to features/ (with GraphQL) or ui/ (without).',
  })),
  {
    target: [`${client}/features`, `${client}/ui`, `${client}/i18n`, `${client}/shared`], from: `${client}/pages`,
    message: 'Pages use features and ui, not the other way round. Take it as a property or as children.',
  },
  {
    target: `${client}/ui`, from: ['gql', 'features', 'app'].map(folder => `${client}/${folder}`),
    message: 'ui/ has no GraphQL and no feature in it. Take plain values as properties.',
  },
];

const pathsOf = zones => ['error', { basePath: root, zones: absolute(zones) }];
// Globs are matched against the whole path of a file.
const absolute = zones => zones.map(zone => ({ ...zone, target: anchor(zone.target), from: anchor(zone.from) }));
const anchor = paths => [paths].flat().map(path => path.replace(/^\.\//, root));

const restricted = (message, ...group) => ({ group, message });
const tables = ['@mikro-orm/*', 'kysely', 'pg'];
const imports = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

const clockless = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time is passed in: take a Clock (shared/clock.ts), or the instant as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time is passed in: take a Clock (shared/clock.ts), or the instant as an argument.',
  },
];

/** Flat configuration of the zones alone. */
export const zones = [
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({
        extensions: ['.ts', '.tsx', '.js'], extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
      })],
    },
  },
  { files: ['server/**/*.ts', 'e2e/**/*.ts'], ignores: programs, rules: { 'import-x/no-restricted-paths': pathsOf(serverZones) } },
  { files: ['client/**/*.{ts,tsx}'], rules: { 'import-x/no-restricted-paths': pathsOf(clientZones) } },
  {
    files: ['server/src/features/**/*.{type,input}.ts'],
    rules: imports(restricted('A GraphQL type never imports the ORM. Translate in x.view.ts.', ...tables)),
  },
  {
    files: ['server/src/features/**/*.resolver.ts'],
    rules: imports(restricted('A resolver has no EntityManager and no SQL. Move this into x.service.ts or x.reader.ts.', ...tables, 'ioredis')),
  },
  {
    files: ['server/src/features/**/*.entity.ts'],
    rules: imports(restricted('Entities are not GraphQL types. Describe the field in x.type.ts and translate in x.view.ts.', 'type-graphql')),
  },
  {
    files: ['server/src/features/**/*.{rules,policy}.ts'],
    rules: imports(restricted('Rules and policies are pure. Read first, then give them the values as arguments.', ...tables, 'type-graphql', 'node:*')),
  },
  {
    files: ['client/src/ui/**/*.{ts,tsx}'],
    rules: imports(restricted('ui/ has no GraphQL. Take plain values as properties.', '@apollo/client', '@apollo/client/*', 'graphql')),
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/config.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-properties': ['error', {
        object: 'process', property: 'env',
        message: 'Only config.ts reads the environment. Add a setting there and take its value as an argument.',
      }],
    },
  },
  {
    files: ['server/src/features/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...clockless] },
  },
];
