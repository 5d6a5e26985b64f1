/** Every resolver class: what the schema is built of. `app.ts` makes their instances. */
import type { ResolverClass } from './graphql/build-schema.js';

export const resolverClasses: readonly ResolverClass[] = [];
