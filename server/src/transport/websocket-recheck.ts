import type { Logger } from 'pino';
import type { Actor } from '../auth/actor.js';
import type { LiveSocket } from './websocket-socket.js';

/** Who is behind these session tokens now; sessions that have ended are absent. */
export type ReadActors = (tokens: readonly string[]) => Promise<ReadonlyMap<string, Actor>>;

export interface SessionRecheckOptions {
  /** Milliseconds from one look to the next. */
  readonly every: number;
  sockets(): Iterable<LiveSocket>;
  readonly readActors: ReadActors;
  readonly log: Pick<Logger, 'warn'>;
}

/** graphql-transport-ws' Forbidden; its clients may come back with other credentials. */
const forbidden = 4403;

/**
 * A session that ends, or loses a role or a department, ends what it opened within a second: all sockets' sessions
 * are read by one statement, again and again. What a session gains holds for what it opens from then on.
 */
export class SessionRecheck {
  readonly #options: SessionRecheckOptions;
  readonly #timer: NodeJS.Timeout;
  #looking = false;
  #failing = false;

  constructor(options: SessionRecheckOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.#look(), options.every);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      await this.#recheck();
      this.#failing = false;
    } catch (err) {
      // Nobody is sent away because the database is: what is live now is shown to everybody anyway.
      if (!this.#failing) this.#options.log.warn({ err }, 'The sessions of sockets could not be read; it is tried again.');
      this.#failing = true;
    } finally {
      this.#looking = false;
    }
  }

  async #recheck(): Promise<void> {
    const { sockets, readActors } = this.#options;
    const tokens = new Set<string>();
    for (const { session } of sockets()) if (session) tokens.add(session.token);
    if (tokens.size === 0) return;
    const actors = await readActors([...tokens]);
    for (const socket of sockets()) {
      const { session } = socket;
      if (!session || !socket.open || !tokens.has(session.token)) continue;
      const actor = actors.get(session.token);
      if (!actor) socket.close(forbidden, 'The session has ended');
      else if (!mayAsMuch(actor, session.actor)) socket.close(forbidden, 'Permissions were taken back');
      else socket.session = { token: session.token, actor };
    }
  }
}

const mayAsMuch = (now: Actor, before: Actor): boolean =>
  before.roles.every(role => now.roles.includes(role))
  && before.departmentIds.every(department => now.departmentIds.includes(department));
