/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { member { id } }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { member { id } }\n  }\n": typeof types.SignUpDocument,
    "\n  mutation SignOut { signOut { signedOut } }\n": typeof types.SignOutDocument,
    "\n  mutation VerifyIdentity($input: VerifyIdentityInput!) {\n    verifyIdentity(input: $input) { member { id verified } }\n  }\n": typeof types.VerifyIdentityDocument,
    "\n  query Viewer($language: Language!) {\n    viewer {\n      id\n      handle\n      displayName\n      email\n      verified\n      roles\n      departments { id slug name(language: $language) }\n    }\n  }\n": typeof types.ViewerDocument,
};
const documents: Documents = {
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { member { id } }\n  }\n": types.SignInDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { member { id } }\n  }\n": types.SignUpDocument,
    "\n  mutation SignOut { signOut { signedOut } }\n": types.SignOutDocument,
    "\n  mutation VerifyIdentity($input: VerifyIdentityInput!) {\n    verifyIdentity(input: $input) { member { id verified } }\n  }\n": types.VerifyIdentityDocument,
    "\n  query Viewer($language: Language!) {\n    viewer {\n      id\n      handle\n      displayName\n      email\n      verified\n      roles\n      departments { id slug name(language: $language) }\n    }\n  }\n": types.ViewerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { member { id } }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { member { id } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { member { id } }\n  }\n"): (typeof documents)["\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { member { id } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut { signOut { signedOut } }\n"): (typeof documents)["\n  mutation SignOut { signOut { signedOut } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VerifyIdentity($input: VerifyIdentityInput!) {\n    verifyIdentity(input: $input) { member { id verified } }\n  }\n"): (typeof documents)["\n  mutation VerifyIdentity($input: VerifyIdentityInput!) {\n    verifyIdentity(input: $input) { member { id verified } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer($language: Language!) {\n    viewer {\n      id\n      handle\n      displayName\n      email\n      verified\n      roles\n      departments { id slug name(language: $language) }\n    }\n  }\n"): (typeof documents)["\n  query Viewer($language: Language!) {\n    viewer {\n      id\n      handle\n      displayName\n      email\n      verified\n      roles\n      departments { id slug name(language: $language) }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;