/** How much one operation may ask for. The same limits hold over HTTP and over WebSocket. */
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  getNamedType, getNullableType, isCompositeType, isListType, type DocumentNode, type GraphQLSchema, type ValidationContext,
  type ValidationRule,
} from 'graphql';
// The CommonJS build: the other one brings a second copy of graphql-js, which refuses our schema.
import { fieldExtensionsEstimator, getComplexity, type ComplexityEstimator } from 'graphql-query-complexity/cjs';
import { badInput, Refusal } from '../shared/errors.js';
import { defaultPageSize, maxPageSize } from './connection.js';

export interface OperationLimits {
  /** Levels of fields. */
  readonly depth: number;
  /** Aliased fields in the whole operation. */
  readonly aliases: number;
  /** Fields that are answered, where a page counts as often as it has rows; see `estimate`. */
  readonly cost: number;
  /** Words and signs of the document; give it to `parse` as `maxTokens`. */
  readonly tokens: number;
}

export const defaultOperationLimits: OperationLimits = { depth: 12, aliases: 30, cost: 5000, tokens: 1000 };

/** A list without pages (tags, revisions, timelines) counts as this many rows. */
const plainListRows = 10;

/** Rules beyond the specification's. */
export function limitRules({ depth, aliases }: OperationLimits): ValidationRule[] {
  const refuse = (limit: string, max: number) => (context: ValidationContext | null): void =>
    context?.reportError(new Refusal('TOO_COMPLEX', { limit, max }));
  const quiet = { propagateOnRejection: false, exposeLimits: false } as const;
  return [
    maxDepthRule({ ...quiet, n: depth, flattenFragments: true, onReject: [refuse('depth', depth)] }),
    maxAliasesRule({ ...quiet, n: aliases, onReject: [refuse('aliases', aliases)] }),
    noNulRule,
  ];
}

/** PostgreSQL stores no NUL in a text. */
const noNulRule: ValidationRule = context => ({
  StringValue({ value }) {
    if (value.includes('\0')) context.reportError(badInput({ field: 'query', problem: 'controlCharacters' }));
  },
});

/** Levels of lists and objects in the variables; no input of ours has half as many. */
const maxVariableDepth = 16;

/** Throws BAD_USER_INPUT when a text in the variables has a NUL in it, and TOO_COMPLEX when they are nested too deeply. */
export function assertStorable(value: unknown, field = '', depth = 0): void {
  if (depth > maxVariableDepth) throw new Refusal('TOO_COMPLEX', { limit: 'variableDepth', max: maxVariableDepth });
  if (typeof value === 'string') {
    if (value.includes('\0')) throw badInput({ field: field.replace(/^input\./, ''), problem: 'controlCharacters' });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      assertStorable(inner, field ? `${field}.${key}` : key, depth + 1);
    }
  }
}

const estimate: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
  if (type.name.startsWith('__') || field.name.startsWith('__')) return 0;
  const fieldType = getNullableType(field.type);
  if (getNamedType(fieldType).name.endsWith('Connection')) {
    const asked = Number(args['first'] ?? args['last'] ?? defaultPageSize);
    return 1 + childComplexity * Math.min(Math.max(asked, 1), maxPageSize);
  }
  // The rows of a page are counted with the page.
  const plainList = isListType(fieldType) && isCompositeType(getNamedType(fieldType)) && !type.name.endsWith('Connection');
  const rows = plainList ? plainListRows : 1;
  return 1 + childComplexity * rows;
};

/** A field's own `complexity` comes before the general estimate. */
const estimators = [fieldExtensionsEstimator(), estimate];

/** Fields that are looked at, fragments as often as they are spread, to find out a cost. */
const maxQueryNodes = 2_000;

type Variables = Readonly<Record<string, unknown>>;

/** Costs that are remembered for one document: one for each size of page that it was asked with. */
const rememberedCosts = 50;

/** Checks what operations cost. A document that comes again with pages of the same size costs nothing to check. */
export class CostLimit {
  readonly #costs = new WeakMap<DocumentNode, Map<string, number>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly max: number,
  ) {}

  /** Throws TOO_COMPLEX for a validated operation that asks for too much. */
  assertAffordable(document: DocumentNode, operationName: string | null | undefined, variables: Variables = {}): void {
    let costs = this.#costs.get(document);
    if (!costs) this.#costs.set(document, (costs = new Map<string, number>()));
    const key = `${operationName ?? ''} ${sizes(variables)}`;
    let cost = costs.get(key);
    if (cost === undefined) {
      cost = this.#measure(document, operationName, variables);
      if (costs.size >= rememberedCosts) costs.clear();
      if (key.length <= 200) costs.set(key, cost);
    }
    if (cost > this.max) throw new Refusal('TOO_COMPLEX', { limit: 'cost', max: this.max });
  }

  #measure(document: DocumentNode, operationName: string | null | undefined, variables: Variables): number {
    try {
      return getComplexity({
        schema: this.schema, query: document, variables, estimators, maxQueryNodes, ...(operationName && { operationName }),
      });
    } catch (error) {
      if (error instanceof Error && error.message.includes('maximum allowed number of nodes')) return Infinity;
      // Wrong variables: the execution refuses them and says which.
      return 0;
    }
  }
}

/** The variables that a cost can depend on: numbers, and Booleans behind `@include` and `@skip`. */
const sizes = (variables: Variables): string =>
  Object.entries(variables)
    .map(([name, value]) => (typeof value === 'number' || typeof value === 'boolean' ? `${name}=${value}` : ''))
    .join(' ');
