import { createContext, use } from 'react';
import type { LiveSocket } from './socket';

export const LiveSocketContext = createContext<LiveSocket | null>(null);

export function useLiveSocket(): LiveSocket {
  const socket = use(LiveSocketContext);
  if (socket === null) throw new Error('No live socket above this component');
  return socket;
}
