import { createStore } from '../../shared/store';

/**
 * What the page can say about its live numbers. `idle`: nothing on this page is live; `connecting`: the first
 * connection is on its way; `open`: numbers are live; `lost`: they stand as of `since`.
 */
export type Connection =
  | { readonly phase: 'idle' | 'connecting' | 'open' }
  | { readonly phase: 'lost'; readonly since: Date };

export const connection = createStore<Connection>({ phase: 'idle' });

/** The socket dropped at `at`; what is shown dates from then until `connected`. */
export function connectionLost(at: Date): void {
  if (connection.get().phase !== 'lost') connection.set({ phase: 'lost', since: at });
}

/**
 * What the server says of itself, in its acknowledgement or a ping: `stale` while it can't hear the other servers, so
 * that numbers may be behind although the socket is open. An ordinary ping says nothing.
 */
export function hearOfServers(payload: { readonly live?: unknown } | undefined, acknowledged = false): void {
  if (payload?.live === 'stale') connectionLost(new Date());
  else if (acknowledged || payload?.live === 'current') connection.set({ phase: 'open' });
}
