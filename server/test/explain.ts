/** What PostgreSQL really did for the statements that the product sends. */
import pg from 'pg';

export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanNode[];
}

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

type Query = (this: unknown, config: unknown, ...rest: unknown[]) => unknown;

/** Listens to what connections send that are made from now on. */
export class StatementRecorder {
  #recording: Statement[] | null = null;

  constructor() {
    const query = pg.Client.prototype.query as Query;
    const note = (text: unknown, values: unknown): void => {
      if (typeof text === 'string' && /^\s*(select|with)\b/i.test(text)) this.#recording?.push({ text, values: Array.isArray(values) ? values : [] });
    };
    pg.Client.prototype.query = function (this: unknown, config: unknown, ...rest: unknown[]) {
      if (typeof config === 'string') note(config, rest[0]);
      else if (typeof config === 'object' && config !== null && 'text' in config) note(config.text, 'values' in config ? config.values : []);
      return query.call(this, config, ...rest);
    } as typeof pg.Client.prototype.query;
  }

  /** Every node of the plans of the statements that `work` sends. */
  async plansOf(url: string, work: () => Promise<unknown>): Promise<PlanNode[]> {
    const recording: Statement[] = (this.#recording = []);
    await work();
    this.#recording = null;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const nodes: PlanNode[] = [];
      for (const { text, values } of recording) {
        const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(`explain (analyze, format json) ${text}`, [...values]);
        nodes.push(...flatten(rows[0]!['QUERY PLAN'][0].Plan));
      }
      return nodes;
    } finally {
      await client.end();
    }
  }
}

const flatten = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flatten)];
