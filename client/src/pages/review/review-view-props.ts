import type { SignedInViewer } from '../../features/viewer/useViewer';
import type { ReviewPageQuery } from '../../gql/graphql';

export interface ReviewViewProps {
  review: NonNullable<ReviewPageQuery['review']>;
  viewer: SignedInViewer;
  /** Asks for the review again: something on this page is older than the server. */
  onStale: () => void;
}
