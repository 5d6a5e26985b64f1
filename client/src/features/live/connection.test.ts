import { connection, connectionLost, hearOfServers } from './connection';

const phase = (): string => connection.get().phase;

describe('what the server says of itself', () => {
  it('opens with the acknowledgement, and an ordinary ping changes nothing', () => {
    hearOfServers(undefined, true);
    expect(phase()).toBe('open');
    connectionLost(new Date());
    hearOfServers(undefined);
    hearOfServers({});
    expect(phase()).toBe('lost');
    hearOfServers({ live: 'current' });
    expect(phase()).toBe('open');
  });

  it('dates the numbers from when it began to be behind until it is current again', () => {
    hearOfServers(undefined, true);
    hearOfServers({ live: 'stale' });
    const state = connection.get();
    expect(state.phase).toBe('lost');
    hearOfServers({ live: 'stale' });
    hearOfServers({ live: 'stale' }, true);
    expect(connection.get()).toBe(state);
    hearOfServers({ live: 'current' });
    expect(phase()).toBe('open');
  });
});
