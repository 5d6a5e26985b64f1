import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { parse, specifiedRules, validate, type DocumentNode } from 'graphql';
import { Refusal } from '../shared/errors.js';
import { resolverClasses } from '../resolvers.js';
import { buildOasisSchema } from './build-schema.js';
import { assertStorable, CostLimit, defaultOperationLimits, limitRules } from './limits.js';

const schema = buildOasisSchema(resolverClasses, { get: () => ({}) });
const operations = (document: DocumentNode): string[] =>
  document.definitions.flatMap(definition => (definition.kind === 'OperationDefinition' && definition.name ? [definition.name.value] : []));

test.each(['core', 'review'])('everything in contract/%s.graphql stays far below the limits', async name => {
  const text = await readFile(new URL(`../../test/contract/${name}.graphql`, import.meta.url), 'utf8');
  // Each operation alone, as a client sends it; those of later features are not in the schema yet.
  let checked = 0;
  for (const source of text.split(/^(?=query|mutation|subscription)/m).filter(part => part.includes('{'))) {
    const document = parse(source, { maxTokens: defaultOperationLimits.tokens / 4 });
    if (validate(schema, document, specifiedRules).length > 0) continue;
    const rules = limitRules({ ...defaultOperationLimits, depth: defaultOperationLimits.depth / 2, aliases: 0 });
    expect(validate(schema, document, rules)).toEqual([]);
    const [operation] = operations(document);
    const variables = { first: 20, input: {}, id: 'x', proposalIds: ['x'], title: 'x', departmentSlug: 'x' };
    new CostLimit(schema, defaultOperationLimits.cost / 4).assertAffordable(document, operation, variables);
    checked++;
  }
  expect(checked).toBeGreaterThan(2);
});

describe('cost', () => {
  const cost = (source: string, variables = {}): number => {
    const document = parse(source);
    let low = 0;
    let high = 1_000_000;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      try {
        new CostLimit(schema, middle).assertAffordable(document, undefined, variables);
        high = middle;
      } catch {
        low = middle + 1;
      }
    }
    return low;
  };

  test('counts fields, the rows of pages, and ten for a list without pages', () => {
    expect(cost('{ viewer { id handle } }')).toBe(3);
    expect(cost('{ proposals(first: 7) { nodes { id number } } }')).toBe(1 + 7 * (1 + 2));
    expect(cost('{ proposals { nodes { id number } pageInfo { endCursor } } }')).toBe(1 + 20 * (1 + 2 + 1 + 1));
    expect(cost('{ settings { key } }')).toBe(1 + 10);
    expect(cost('query ($n: Int) { proposals(last: $n) { nodes { id } } }', { n: 50 })).toBe(1 + 50 * 2);
  });

  test('a page that is asked for with a nonsensical size costs as much as the largest or the smallest', () => {
    expect(cost('{ proposals(first: 1000000) { nodes { id } } }')).toBe(1 + 100 * 2);
    expect(cost('{ proposals(first: -5) { nodes { id } } }')).toBe(1 + 2);
  });

  test('reading the schema is free, and what is skipped costs nothing', () => {
    expect(cost('{ __schema { types { fields { type { name } } } } }')).toBe(0);
    expect(cost('query ($no: Boolean!) { viewer { id } settings @include(if: $no) { key } }', { no: false })).toBe(2);
  });
});

test('NUL is found wherever it hides', () => {
  const refusal = (field: string) => expect.objectContaining({
    extensions: { code: 'BAD_USER_INPUT', details: { fields: [{ field, problem: 'controlCharacters' }] } },
  }) as Refusal;
  const found = (value: unknown): unknown => {
    try {
      return assertStorable(value);
    } catch (error) {
      return error;
    }
  };
  expect(found({ input: { title: 'a', tags: ['b', 'c\0'] } })).toEqual(refusal('tags.1'));
  expect(found({ id: '\0' })).toEqual(refusal('id'));
  expect(found({ input: { title: 'fine', n: 1, none: null } })).toBeUndefined();
});
