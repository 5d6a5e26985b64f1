import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

/** codegen.yml can only name a module whose `transform` it runs; the preset exports its own among other things. */
export const { transform } = addTypenameSelectionDocumentTransform;
