/**
 * Takes committed events and signals from the database to the broker. Any process may relay; the lock on the
 * one `event_stream` row makes them take turns, and none is the leader.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Broker } from '../broker/broker.js';
import { drainSignals } from './drain-signals.js';
import { numberEvents } from './number-events.js';
import { publishEvents } from './publish-events.js';

/** Says no more than that something public has changed: for whoever keeps answers to visitors. */
export const changesTopic = 'changes';

/** Work that shares the numbering transaction. Answers whether some is left. */
export type NumberingStep = (tx: Kysely<unknown>) => Promise<boolean>;

export interface RelayOptions {
  readonly em: EntityManager;
  readonly broker: Broker;
  readonly log: Pick<Logger, 'error' | 'info'>;
  /** Chaining of audit entries comes in here. */
  readonly steps?: readonly NumberingStep[];
  /** Milliseconds between looks at what another process left behind when it died. */
  readonly pollEvery: number;
}

export class Relay {
  readonly #options: RelayOptions;
  #running: Promise<void> | null = null;
  #again = false;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #failing = false;
  /** When the oldest poke came that no run has answered yet. */
  #owing: number | undefined;

  constructor(options: RelayOptions) {
    this.#options = options;
  }

  /** Milliseconds for which something committed may have been waiting here. Grows while the broker or the database is away. */
  get lag(): number {
    return this.#owing === undefined ? 0 : performance.now() - this.#owing;
  }

  /** Begins to look for what others left behind. */
  start(): void {
    this.#timer = setInterval(() => this.poke(), this.#options.pollEvery);
    this.#timer.unref();
    this.poke();
  }

  /** Call it after a commit. However often it is called, one run is under way and one waits. */
  poke(): void {
    if (this.#stopped) return;
    this.#owing ??= performance.now();
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.#runAll();
  }

  /** Resolves when all that is committed now has left, or could not leave. For tests and for stopping. */
  async settle(): Promise<void> {
    this.poke();
    while (this.#running) await this.#running;
  }

  /** Lets the last run finish; nothing starts after it. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.settle();
    this.#stopped = true;
  }

  async #runAll(): Promise<void> {
    do {
      this.#again = false;
      const began = performance.now();
      try {
        await this.#run();
        this.#owing = this.#again ? began : undefined;
        if (this.#failing) this.#options.log.info('The relay delivers again.');
        this.#failing = false;
      } catch (error) {
        // The rows are still there: the next poke or look takes them. What is away fails each of them alike.
        if (!this.#failing) this.#options.log.error({ err: error }, 'The relay could not deliver; it will try again.');
        this.#failing = true;
      }
    } while (this.#again && !this.#stopped);
    // In the same breath as the look at `#again`: a poke in between would be lost.
    this.#running = null;
  }

  async #run(): Promise<void> {
    const { em, broker, steps = [] } = this.#options;
    const db = em.fork().getKysely() as Kysely<unknown>;
    let published = 0;
    const counting: Pick<Broker, 'publish'> = {
      publish(topic, message) {
        published += 1;
        return broker.publish(topic, message);
      },
    };
    await drainSignals(db, counting);
    await numberEvents(db, steps);
    await publishEvents(db, counting);
    if (published > 0) await broker.publish(changesTopic, '');
  }
}
