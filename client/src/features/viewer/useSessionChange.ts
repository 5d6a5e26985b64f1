import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useLiveSocket } from '../live/LiveSocketContext';

/**
 * To be called after every sign-in and sign-out: what the page knew belongs to another reader. The socket is opened
 * again under the new cookie, and every query on the page is asked anew.
 */
export function useSessionChange(): () => Promise<void> {
  const client = useApolloClient();
  const socket = useLiveSocket();
  return useCallback(async () => {
    socket.restart();
    await client.resetStore();
  }, [client, socket]);
}
