import type { Listener } from './broker.js';

/** Who listens to what in this process. A listener that throws harms no other. */
export class TopicListeners {
  readonly #byTopic = new Map<string, Set<Listener>>();

  constructor(private readonly onError: (error: unknown, topic: string) => void) {}

  get topicCount(): number {
    return this.#byTopic.size;
  }

  topics(): string[] {
    return [...this.#byTopic.keys()];
  }

  /** Answers true when it is the topic's first listener. */
  add(topic: string, listener: Listener): boolean {
    const listeners = this.#byTopic.get(topic);
    if (listeners) listeners.add(listener);
    else this.#byTopic.set(topic, new Set([listener]));
    return !listeners;
  }

  /** Answers true when it was the topic's last listener. */
  remove(topic: string, listener: Listener): boolean {
    const listeners = this.#byTopic.get(topic);
    if (!listeners?.delete(listener) || listeners.size > 0) return false;
    this.#byTopic.delete(topic);
    return true;
  }

  deliver(topic: string, message: string): void {
    for (const listener of this.#byTopic.get(topic) ?? []) {
      try {
        listener(message);
      } catch (error) {
        this.onError(error, topic);
      }
    }
  }

  clear(): void {
    this.#byTopic.clear();
  }
}
