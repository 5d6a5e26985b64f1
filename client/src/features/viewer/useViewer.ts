import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql';
import type { ViewerQuery } from '../../gql/graphql';
import { useSchemaLanguage } from '../../i18n/useFormat';

const ViewerDocument = graphql(`
  query Viewer($language: Language!) {
    viewer {
      id
      handle
      displayName
      email
      verified
      roles
      departments { id slug name(language: $language) }
    }
  }
`);

export type SignedInViewer = NonNullable<ViewerQuery['viewer']>;

/** Who is reading. `viewer` is undefined until it is known, null for a visitor. */
export function useViewer(): { viewer: SignedInViewer | null | undefined; loading: boolean } {
  const { data, loading } = useQuery(ViewerDocument, { variables: { language: useSchemaLanguage() } });
  return { viewer: data?.viewer, loading };
}
