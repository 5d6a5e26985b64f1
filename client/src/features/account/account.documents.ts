import { graphql } from '../../gql';

export const SignInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) { member { id } }
  }
`);

export const SignUpDocument = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) { member { id } }
  }
`);

export const SignOutDocument = graphql(`
  mutation SignOut { signOut { signedOut } }
`);

export const VerifyIdentityDocument = graphql(`
  mutation VerifyIdentity($input: VerifyIdentityInput!) {
    verifyIdentity(input: $input) { member { id verified } }
  }
`);
