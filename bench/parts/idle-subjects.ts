export const idleSubjects = {
  acknowledged: 'ours, acknowledged',
  subscribed: 'ours, one subscription',
  differentIds: 'ours, one subscription, ids all different',
  raw: 'raw ws',
  textbook: 'textbook, one subscription',
  stalled: 'ours, a stalled reader',
} as const;
