/** Figures of the live side, read when they are asked for. */
import { Counter, Gauge, type Registry } from 'prom-client';
import type { Broker } from '../broker/broker.js';
import type { Relay } from '../events/relay.js';
import type { LiveHub } from '../live/hub.js';
import type { Tick } from '../live/tick.js';
import type { WebSocketTransport } from './websocket.js';

export interface LiveFigures {
  readonly hub: Pick<LiveHub, 'groupCount' | 'counters'>;
  readonly transport: Pick<WebSocketTransport, 'socketCount' | 'waitingBytes'>;
  readonly tick: Pick<Tick, 'interval'>;
  readonly broker: Pick<Broker, 'topicCount'>;
  readonly relay: Pick<Relay, 'lag'>;
}

export function registerLiveMetrics(registry: Registry, { hub, transport, tick, broker, relay }: LiveFigures): void {
  const gauge = (name: string, help: string, read: () => number): unknown =>
    new Gauge({
      name, help, registers: [registry],
      collect() {
        this.set(read());
      },
    });
  const counter = (name: string, help: string, read: () => number): unknown =>
    new Counter({
      name, help, registers: [registry],
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  gauge('oasis_live_sockets', 'WebSockets that are open.', () => transport.socketCount);
  gauge('oasis_live_groups', 'Distinct live selections; subscriptions of one group share executions.', () => hub.groupCount);
  gauge('oasis_live_topics', 'Topics that this process listens to.', () => broker.topicCount);
  gauge('oasis_live_waiting_bytes', 'Bytes that wait for slow readers.', () => transport.waitingBytes);
  gauge('oasis_live_tick_seconds', 'Time in which changes of one subject are joined; longer under load.', () => tick.interval / 1000);
  gauge('oasis_relay_lag_seconds', 'How long something committed may have been waiting to be published.', () => relay.lag / 1000);
  counter('oasis_live_executions_total', 'Results that were made for subscriptions.', () => hub.counters.executions);
  counter('oasis_live_deliveries_total', 'Results that were sent to subscribers.', () => hub.counters.deliveries);
}
