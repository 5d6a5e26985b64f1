/** The Redis of this test run. */
export function redisUrl(): string {
  const { TEST_REDIS_URL } = process.env;
  if (!TEST_REDIS_URL) throw new Error('Run tests by `npm test` or `npm run jest -- PATH`, on a machine with redis-server.');
  return TEST_REDIS_URL;
}
