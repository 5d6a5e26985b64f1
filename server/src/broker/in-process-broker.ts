import type { Logger } from 'pino';
import type { Broker, Listener, Unsubscribe } from './broker.js';
import { TopicListeners } from './topic-listeners.js';

/** For one process alone: messages go straight to its listeners, and it is never lost. */
export class InProcessBroker implements Broker {
  readonly #listeners: TopicListeners;

  constructor(log: Pick<Logger, 'error'>) {
    this.#listeners = new TopicListeners((err, topic) => log.error({ err, topic }, 'A listener failed.'));
  }

  get topicCount(): number {
    return this.#listeners.topicCount;
  }

  async connected(): Promise<void> {
    // There is nothing to connect to.
  }

  async publish(topic: string, message: string): Promise<void> {
    this.#listeners.deliver(topic, message);
  }

  async subscribe(topic: string, listener: Listener): Promise<Unsubscribe> {
    // A function of its own, so that the same listener may be given twice.
    const own: Listener = message => listener(message);
    this.#listeners.add(topic, own);
    return () => void this.#listeners.remove(topic, own);
  }

  onAvailability(): Unsubscribe {
    return () => undefined;
  }

  async close(): Promise<void> {
    this.#listeners.clear();
  }
}
