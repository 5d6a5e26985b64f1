/** Documents as they come over a socket: parsed, validated and understood once. */
import {
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import { Lru } from './lru.js';

export interface PreparedOperation {
  /** Tells documents apart in the keys of groups. */
  readonly id: number;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The root field of a subscription that has exactly one, unconditionally. */
  readonly root: FieldNode | null;
  /** See `payloadVariables`; worked out when first needed. */
  payloadVariables?: readonly string[];
}

/** Characters of documents that are kept; a client that sends ever new ones pushes only old ones out. */
const keptCharacters = 4_000_000;

export class Operations {
  readonly #prepared = new Lru<PreparedOperation | readonly GraphQLError[]>(keptCharacters);
  #count = 0;

  /**
   * @param rules validation beyond the specification's, e.g. limits of depth and aliases
   * @param maxTokens words and signs of a document at most
   */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly rules: readonly ValidationRule[],
    private readonly maxTokens: number,
  ) {}

  /** The operation, or what is wrong with it. */
  prepare(query: string, operationName: string | null | undefined): PreparedOperation | readonly GraphQLError[] {
    const key = `${operationName ?? ''}\n${query}`;
    let prepared = this.#prepared.get(key);
    if (!prepared) this.#prepared.set(key, (prepared = this.#prepare(query, operationName)), key.length);
    return prepared;
  }

  #prepare(query: string, operationName: string | null | undefined): PreparedOperation | readonly GraphQLError[] {
    let document: DocumentNode;
    try {
      document = parse(query, { maxTokens: this.maxTokens });
    } catch (error) {
      if (error instanceof GraphQLError) return [withCode(error, 'GRAPHQL_PARSE_FAILED')];
      throw error;
    }
    const errors = validate(this.schema, document, [...specifiedRules, ...this.rules]);
    if (errors.length > 0) return errors.map(error => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
    const operation = getOperationAST(document, operationName);
    if (!operation) return [withCode(new GraphQLError('Unable to identify operation'), 'OPERATION_RESOLUTION_FAILURE')];
    const root = operation.operation === OperationTypeNode.SUBSCRIPTION ? onlyField(document, operation.selectionSet) : null;
    return { id: ++this.#count, document, operation, root };
  }
}

/** Keeps a code that a rule of our own has set. */
const withCode = (error: GraphQLError, code: string): GraphQLError =>
  error.extensions['code']
    ? error
    : new GraphQLError(error.message, {
        nodes: error.nodes,
        source: error.source,
        positions: error.positions,
        extensions: { ...error.extensions, code },
      });

/** Null when there are several, or a directive decides whether there is one. */
function onlyField(document: DocumentNode, { selections }: SelectionSetNode): FieldNode | null {
  const [selection] = selections;
  if (!selection || selections.length > 1 || selection.directives?.length) return null;
  switch (selection.kind) {
    case Kind.FIELD:
      return selection;
    case Kind.INLINE_FRAGMENT:
      return onlyField(document, selection.selectionSet);
    case Kind.FRAGMENT_SPREAD: {
      const fragment = document.definitions.find(
        definition => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
      );
      return fragment?.kind === Kind.FRAGMENT_DEFINITION ? onlyField(document, fragment.selectionSet) : null;
    }
  }
}

/**
 * Names of the variables that can change the payload: all but those that stand only in routing arguments of
 * the root field.
 */
export function payloadVariables({ document, root }: PreparedOperation, routing: readonly string[]): string[] {
  const names = new Set<string>();
  visit(document, {
    // Its variables count only where they are used.
    VariableDefinition: () => false,
    Argument: (node, _key, _list, _path, ancestors) =>
      ancestors.at(-1) === root && routing.includes(node.name.value) ? false : undefined,
    Variable: node => void names.add(node.name.value),
  });
  return [...names].sort();
}
