export const subjects = {
  differentIds: 'ours, ids all different',
  clientIds: 'ours, our client’s ids',
  wide: 'ours, wide selection',
  textbook: 'textbook',
  redis: 'graphql-redis-subscriptions',
  mercurius: 'Mercurius with Redis',
  nested: (of: string) => `${of}, nested`,
  send: 'ws.send(buffer)',
  prebuilt: 'prebuilt frame',
  kernel: 'C loop of send()',
} as const;
