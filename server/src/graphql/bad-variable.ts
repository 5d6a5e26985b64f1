import { GraphQLError, Kind, type TypeNode } from 'graphql';
import type { FieldProblem } from '../shared/errors.js';

/**
 * What graphql-js finds wrong with the value of a variable, as a field problem: `required`, `unknownField` or
 * `invalid`. Its own text quotes the value, which may be a password, so none of it is kept.
 * Null for any other error.
 */
export function badVariable({ nodes, message, originalError }: GraphQLError): FieldProblem | null {
  const node = nodes?.length === 1 ? nodes[0] : undefined;
  if (node?.kind !== Kind.VARIABLE_DEFINITION) return null;
  const variable = node.variable.name.value;
  if (/^Variable "\$\w+" of (?:required|non-null) type /.test(message)) return { field: variable, problem: 'required' };
  const reason = originalError?.message;
  if (reason === undefined || !/^Variable "\$\w+" got invalid value /.test(message)) return null;

  const [, path = variable] = / at "([\w.[\]]{1,200})"; $/.exec(message.slice(0, -reason.length)) ?? [];
  const [, missing] = /^Field "(\w+)" of required type /.exec(reason) ?? [];
  const place = (missing ? `${path}.${missing}` : path).replace(/\[(\d+)\]/g, '.$1');
  // Mutations take one input: what is wrong is a field of it, whatever the client calls its variable.
  const field = isInput(node.type) ? place.replace(/^\w+\./, '') : place;
  if (missing) return { field, problem: 'required' };
  return { field, problem: /^Field "\w+" is not defined by type /.test(reason) ? 'unknownField' : 'invalid' };
}

const isInput = (type: TypeNode): boolean =>
  type.kind === Kind.NAMED_TYPE ? type.name.value.endsWith('Input') : isInput(type.type);
