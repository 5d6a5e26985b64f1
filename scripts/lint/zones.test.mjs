/** Each zone and each manner is seen failing once, on a file that does what it forbids, and silent on one that does not. */
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { house } from './house.js';
import { root, zones } from './zones.js';

const linter = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parser: tseslint.parser },
      plugins: { '@typescript-eslint': tseslint.plugin },
    },
    ...house,
    ...zones,
  ],
});

async function complaints(filePath, code) {
  const [{ messages }] = await linter.lintText(code, { filePath });
  return messages.map(({ message }) => message).join('\n');
}

const feature = 'server/src/features';

test.each([
  ['server/src/shared/x.ts', "import '../auth/actor.js';", 'shared/ imports nothing of ours'],
  ['server/src/live/x.ts', "import '../features/vote/vote.service.js';", 'Nothing points back'],
  ['server/src/auth/x.ts', "import '../features/member/member.service.js';", 'Nothing points back'],
  [`${feature}/vote/x.ts`, "import '../../transport/http-server.js';", 'Only the composition root knows the transport'],
  [`${feature}/vote/x.ts`, "import type { Services } from '../../services.js';", 'app.ts puts everything together'],
  [`${feature}/vote/x.ts`, "import '../../broker/redis-broker.js';", 'app.ts picks the adapter'],
  ['server/src/transport/x.ts', "import '../broker/in-process-broker.js';", 'app.ts picks the adapter'],
  [`${feature}/vote/x.ts`, "import '../../db/embedded/embedded.js';", 'Whether the database is embedded'],
  [`${feature}/vote/x.type.ts`, "import '@mikro-orm/core';", 'A GraphQL type never imports the ORM'],
  [`${feature}/vote/x.type.ts`, "import type { Kysely } from 'kysely';", 'A GraphQL type never imports the ORM'],
  [`${feature}/member/x.type.ts`, "import './member.entity.js';", 'A GraphQL type knows no tables'],
  [`${feature}/member/x.type.ts`, "import './member.service.js';", 'A GraphQL type knows no tables'],
  [`${feature}/vote/x.resolver.ts`, "import { EntityManager } from '@mikro-orm/postgresql';", 'A resolver has no EntityManager'],
  [`${feature}/vote/x.resolver.ts`, "import type { Broker } from '../../broker/broker.js';", 'A resolver takes arguments in'],
  [`${feature}/vote/x.resolver.ts`, "import '../../db/transaction.js';", 'A resolver takes arguments in'],
  [`${feature}/vote/x.entity.ts`, "import { Field } from 'type-graphql';", 'Entities are not GraphQL types'],
  [`${feature}/vote/x.rules.ts`, "import { readFileSync } from 'node:fs';", 'Rules and policies are pure'],
  [`${feature}/vote/x.policy.ts`, "import './vote.service.js';", 'Rules and policies are pure'],
  [`${feature}/vote/x.rules.ts`, "import '../../db/transaction.js';", 'Rules and policies are pure'],
  [`${feature}/vote/x.service.ts`, "import '../proposal/proposal.resolver.js';", 'Features talk to the service'],
  [`${feature}/vote/x.service.ts`, "import '../member/member.entity.js';", 'Features talk to the service'],
  [`${feature}/vote/x.service.ts`, 'export const now = new Date();', 'Time is passed in'],
  [`${feature}/vote/x.service.ts`, 'export const now = Date.now();', 'Time is passed in'],
  [`${feature}/vote/x.service.ts`, 'export const port = process.env.PORT;', 'Only config.ts reads the environment'],
  ['server/src/app.ts', "export const port = process.env['PORT'];", 'Only config.ts reads the environment'],
  ['server/src/transport/x.ts', "import '../../../client/src/i18n/josa.js';", 'The server knows the client only through'],
  ['client/src/features/vote/x.ts', "import '../../../../server/src/shared/ids.js';", 'The client knows the server only through'],
  ['client/src/pages/home/x.tsx', "import '../proposal/ProposalPage';", 'A page never imports another page'],
  ['client/src/features/vote/x.tsx', "import '../../pages/home/HomePage';", 'Pages use features and ui'],
  ['client/src/ui/x.tsx', "import '../features/live/TallyBook';", 'ui/ has no GraphQL and no feature'],
  ['client/src/ui/x.tsx', "import '../gql/graphql';", 'ui/ has no GraphQL and no feature'],
  ['client/src/ui/x.tsx', "import { useQuery } from '@apollo/client/react';", 'ui/ has no GraphQL'],
  ['server/src/x.ts', "export * from './app.js';", 'No barrels'],
  ['client/src/ui/x.tsx', 'export default 1;', 'Named exports only'],
  ['server/src/x.test.ts', "test.only('x', () => undefined);", 'Every test runs, always'],
  ['server/src/x.test.ts', "xit('x', () => undefined);", 'Every test runs, always'],
  ['server/src/x.test.ts', "jest.mock('pg');", 'Modules are not replaced'],
  ['server/src/x.ts', `// TO${''}DO: later`, "Unexpected 'todo' comment"],
  ['server/src/x.ts', '\n'.repeat(301), 'too many lines'],
].map(([filePath, code, message]) => [message, filePath, code]))('%s (%s)', async (message, filePath, code) => {
  expect(await complaints(filePath, code)).toContain(message);
});

test.each([
  ['server/src/config.ts', 'export const port = process.env.PORT;'],
  ['server/src/app.ts', "import './broker/redis-broker.js'; import './db/embedded/embedded.js'; import './transport/http-server.js';"],
  [`${feature}/vote/x.service.ts`, "import '../proposal/proposal.events.js'; import '../department/department.service.js'; import '../../db/transaction.js';"],
  [`${feature}/vote/x.resolver.ts`, "import './vote.service.js'; import '../../graphql/context.js'; import '../proposal/proposal.view.js';"],
  [`${feature}/vote/x.view.ts`, "import './vote.type.js'; import '../member/member.view.js';"],
  [`${feature}/vote/x.service.ts`, 'export const later = new Date(0);'],
  ['client/src/pages/home/x.tsx', "import '../../features/live/TallyBook'; import '../../ui/Eleven'; import './HomePage';"],
])('%s may do so: %s', async (filePath, code) => {
  expect(await complaints(filePath, code)).toBe('');
});
