/** Carries messages between processes. Nothing is kept: what must not be lost is in the database. */
export interface Broker {
  /** Resolves when messages can be carried; throws BrokerUnreachable after so many milliseconds. */
  connected(timeout: number): Promise<void>;

  /**
   * Resolves when the message is handed over; rejects when it can't be now. Messages are in order if each is
   * published after the one before was handed over; together they may overtake each other.
   */
  publish(topic: string, message: string): Promise<void>;

  /**
   * Calls the listener with every message on the topic from now on.
   * Resolves when that holds, or at once while the broker is lost: then `restored` will say from when on.
   */
  subscribe(topic: string, listener: Listener): Promise<Unsubscribe>;

  /**
   * `lost`: messages may be missed from now on. `restored`: every topic is subscribed again, and whoever
   * keeps a state must read it anew.
   */
  onAvailability(listener: (availability: Availability) => void): Unsubscribe;

  /** Topics that this process listens to now. */
  readonly topicCount: number;

  close(): Promise<void>;
}

export type Listener = (message: string) => void;
export type Unsubscribe = () => void;
export type Availability = 'lost' | 'restored';

/** What stands between the processes does not answer at the start. The message is for whoever starts them. */
export class BrokerUnreachable extends Error {
  override readonly name = 'BrokerUnreachable';
}
