/** Figures for Prometheus. Labels come from fixed lists only: nothing that a client can make up. */
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** Where other parts register figures of their own. */
  readonly registry: Registry;
  readonly operations: Counter<'type' | 'code'>;
  readonly seconds: Histogram<'type'>;
  readonly hotPages: Counter;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    operations: new Counter({
      name: 'oasis_graphql_operations_total',
      help: 'GraphQL operations over HTTP, by type and by the code of their first error (OK without one).',
      labelNames: ['type', 'code'],
      registers: [registry],
    }),
    seconds: new Histogram({
      name: 'oasis_graphql_operation_seconds',
      help: 'Time from the parsed request to the finished response.',
      labelNames: ['type'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers: [registry],
    }),
    hotPages: new Counter({
      name: 'oasis_hot_pages_total',
      help: 'Requests of visitors that were answered from kept answers or shared an execution.',
      registers: [registry],
    }),
  };
}
