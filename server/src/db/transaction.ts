/** One use case, one transaction; what it recorded leaves through the relay once it is committed. */
import type { EntityManager } from '@mikro-orm/postgresql';

const withRecords = new WeakSet<EntityManager>();

/** Notes that the transaction of `tx` holds events, signals or audit entries for the relay. */
export const leaveForRelay = (tx: EntityManager): void => void withRecords.add(tx);

/**
 * Runs `work` in a transaction of its own, in a fresh identity map, and gives its result once committed.
 * Pass `tx` on to whatever takes part; a second call of this function is another transaction.
 */
export type InTransaction = <T>(work: (tx: EntityManager) => Promise<T>) => Promise<T>;

export const transactions =
  (em: EntityManager, relay: { poke(): void }): InTransaction =>
  async work => {
    let recorded = false;
    const result = await em.fork().transactional(async tx => {
      const done = await work(tx);
      recorded = withRecords.has(tx);
      return done;
    });
    if (recorded) relay.poke();
    return result;
  };
