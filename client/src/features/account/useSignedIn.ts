import { useLocation, useNavigate } from 'react-router';
import { useEffect } from 'react';
import { useViewer, type SignedInViewer } from '../viewer/useViewer';
import { withNext } from './next-path';

/**
 * The reader, for pages that make no sense to a visitor: those are sent to sign in and come back to this address.
 * Undefined until it is known, and for a visitor who is on the way out.
 */
export function useSignedIn(): SignedInViewer | undefined {
  const { viewer } = useViewer();
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();

  useEffect(() => {
    if (viewer === null) void navigate(withNext('/sign-in', pathname + search + hash), { replace: true });
  }, [viewer, pathname, search, hash, navigate]);

  return viewer ?? undefined;
}
