/**
 * Every resolver class: what the schema is built of. `app.ts` makes their instances.
 * The metadata polyfill must come first: type-graphql's decorators run while the classes load.
 */
import 'reflect-metadata';
import { MemberResolver } from './features/member/member.resolver.js';
import { SettingResolver } from './features/setting/setting.resolver.js';
import type { ResolverClass } from './graphql/build-schema.js';

export const resolverClasses: readonly ResolverClass[] = [MemberResolver, SettingResolver];
