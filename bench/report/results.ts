/** What was measured: values of each round, and what was right or wrong. Kept as JSON, one file for each part. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { machine } from '../stage/cores.js';
import { median } from './statistics.js';

export const resultsFolder = fileURLToPath(new URL('../results/', import.meta.url));

/** Values of one metric, one for each round. */
interface Series {
  readonly subject: string;
  /** Subscribers, proposals, voters waiting: whatever the part varies. */
  readonly size: number;
  readonly metric: string;
  readonly values: number[];
}

interface Check {
  readonly what: string;
  readonly right: boolean;
  readonly detail: string;
}

interface Stored {
  readonly part: string;
  readonly at: string;
  readonly machine: string;
  readonly options: object;
  readonly series: Series[];
  readonly checks: Check[];
  readonly notes: string[];
}

export class Results {
  private constructor(private readonly stored: Stored) {}

  static of(part: string, options: object): Results {
    return new Results({ part, at: new Date().toISOString(), machine: machine(), options, series: [], checks: [], notes: [] });
  }

  get part(): string {
    return this.stored.part;
  }

  get about(): string {
    return `${this.stored.at.slice(0, 16).replace('T', ' ')} UTC, ${this.stored.machine}`;
  }

  get checks(): readonly Check[] {
    return this.stored.checks;
  }

  get notes(): readonly string[] {
    return this.stored.notes;
  }

  record(subject: string, size: number, metrics: Readonly<Record<string, number>>): void {
    for (const [metric, value] of Object.entries(metrics)) {
      const series = this.#find(subject, size, metric);
      if (series) series.values.push(value);
      else this.stored.series.push({ subject, size, metric, values: [value] });
    }
  }

  check(what: string, right: boolean, detail: string): void {
    this.stored.checks.push({ what, right, detail });
  }

  note(text: string): void {
    if (!this.stored.notes.includes(text)) this.stored.notes.push(text);
  }

  /** The median of the rounds; NaN when it was not measured. */
  value(subject: string, size: number, metric: string): number {
    return median(this.#find(subject, size, metric)?.values ?? []);
  }

  /**
   * The median of the ratios in each round: what changes from round to round on the machine changes both.
   * NaN when one of them was not measured.
   */
  ratio(metric: string, above: readonly [subject: string, size: number], below: readonly [subject: string, size: number]): number {
    const [one, other] = [this.#find(...above, metric)?.values ?? [], this.#find(...below, metric)?.values ?? []];
    const rounds = Math.min(one.length, other.length);
    return median(Array.from({ length: rounds }, (_, round) => one[round]! / other[round]!));
  }

  subjects(): string[] {
    return [...new Set(this.stored.series.map(({ subject }) => subject))];
  }

  sizesOf(subject: string): number[] {
    return [...new Set(this.stored.series.filter(each => each.subject === subject).map(({ size }) => size))].sort((a, b) => a - b);
  }

  metrics(): string[] {
    return [...new Set(this.stored.series.map(({ metric }) => metric))];
  }

  save(): string {
    mkdirSync(resultsFolder, { recursive: true });
    const file = join(resultsFolder, `${this.part}.json`);
    writeFileSync(file, `${JSON.stringify(this.stored, null, 1)}\n`);
    return file;
  }

  #find(subject: string, size: number, metric: string): Series | undefined {
    return this.stored.series.find(each => each.subject === subject && each.size === size && each.metric === metric);
  }

  /** Of the last run of each part. */
  static readAll(): Map<string, Results> {
    let files: string[];
    try {
      files = readdirSync(resultsFolder).filter(name => name.endsWith('.json'));
    } catch {
      return new Map();
    }
    return new Map(files.map(name => {
      const stored = JSON.parse(readFileSync(join(resultsFolder, name), 'utf8')) as Stored;
      return [stored.part, new Results(stored)];
    }));
  }
}
