/** Limits on attempts: shared through Redis when there is one, else counted in this process. */
import { createHash } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { Refusal } from '../shared/errors.js';
import type { RateLimitName, RateLimits } from './settings.js';

/** These are asked once for every operation: a round trip each would cost more than it guards. */
const countedInProcess: readonly RateLimitName[] = ['operationsPerMember', 'operationsPerAddress'];

export class RateLimiter {
  readonly #limiters = new Map<RateLimitName, RateLimiterAbstract>();

  constructor(limits: RateLimits, redis?: Redis | Cluster) {
    for (const [name, { points, seconds }] of Object.entries(limits) as [RateLimitName, RateLimits[RateLimitName]][]) {
      if (points === 0) continue;
      const options = { points, duration: seconds, keyPrefix: `oasis:limit:${name}` };
      const inProcess = new RateLimiterMemory(options);
      if (!redis || countedInProcess.includes(name)) {
        this.#limiters.set(name, inProcess);
        continue;
      }
      // While Redis is away each process counts by itself: a limit must neither vanish nor lock everyone out.
      const shared = { ...options, storeClient: redis, rejectIfRedisNotReady: true, insuranceLimiter: inProcess };
      this.#limiters.set(name, new RateLimiterRedis(shared));
    }
  }

  /** Counts an attempt. Throws RATE_LIMITED with `details.retryAfter`, in seconds, when there were too many. */
  async consume(name: RateLimitName, key: string): Promise<void> {
    try {
      await this.#limiters.get(name)?.consume(anonymous(key));
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      throw new Refusal('RATE_LIMITED', { retryAfter: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) });
    }
  }

  /** Takes one attempt back, after it succeeded. */
  async refund(name: RateLimitName, key: string): Promise<void> {
    await this.#limiters.get(name)?.reward(anonymous(key));
  }

  /** Forgets all attempts, after one that succeeded. */
  async forgive(name: RateLimitName, key: string): Promise<void> {
    await this.#limiters.get(name)?.delete(anonymous(key));
  }
}

/** Keys are e-mail and network addresses: they leave this process, and are kept in it, only as hashes. */
const anonymous = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 22);
