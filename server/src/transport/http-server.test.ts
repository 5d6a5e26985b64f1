/** What arrives that is no proper GraphQL request, or asks for too much; and what every answer carries. */
import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as bodyOf } from 'node:stream/consumers';
import { getIntrospectionQuery } from 'graphql';
import { startHttp, type TestHttp } from '../../test/http.js';
import { errorMessages } from '../shared/errors.js';

const json = { 'content-type': 'application/json' };
const VIEWER = '{ viewer { id } }';

const document = 'query Persisted { viewer { id } }';
const hash = createHash('sha256').update(document).digest('hex');
const mutation = 'mutation PersistedSignOut { signOut { signedOut } }';
const mutationHash = createHash('sha256').update(mutation).digest('hex');

let client: string;
let http: TestHttp;

beforeAll(async () => {
  client = await mkdtemp(join(tmpdir(), 'oasis-client-'));
  await mkdir(join(client, 'assets'));
  await writeFile(join(client, 'index.html'), '<!doctype html><title>Oasis</title>');
  await writeFile(join(client, 'assets', 'main-abc123.js'), '// '.padEnd(5000, 'oasis '));
  await writeFile(join(client, 'persisted-documents.json'), JSON.stringify({ [hash]: document, [mutationHash]: mutation }));
  http = await startHttp({
    http: { clientFolder: client },
    prepare: app => {
      app.get('/broken', () => Promise.reject(new Error('password of /srv/oasis')));
    },
  });
});
afterAll(async () => {
  await http.close();
  await rm(client, { recursive: true });
});

/** The path as it is written: `fetch` would tidy it. */
const rawGet = (path: string): Promise<{ status: number; body: string }> => new Promise((resolve, reject) => {
  get(`${http.url}/`, { path }, response => {
    bodyOf(response).then(body => resolve({ status: response.statusCode!, body }), reject);
  }).on('error', reject);
});

const loggedAs = (id: unknown): Record<string, unknown> | undefined => http.log.find(line => line['errorId'] === id);

describe('requests that are none', () => {
  const reason = (text: string) => ({ details: { reason: expect.stringContaining(text) } });

  test.each([
    ['no JSON', { method: 'POST', headers: json, body: '{"query":' }, 400, 'notJson'],
    ['nothing', { method: 'POST', headers: json, body: '' }, 400, 'emptyBody'],
    ['a list', { method: 'POST', headers: json, body: '[{"query":"{viewer{id}}"}]' }, 400, 'batch'],
    ['no query', { method: 'POST', headers: json, body: '{"variables":{}}' }, 400, 'non-empty `query`'],
    ['variables that are no object', { method: 'POST', headers: json, body: '{"query":"{viewer{id}}","variables":[1]}' }, 400, 'variables'],
    ['poisoned JSON', { method: 'POST', headers: json, body: '{"query":"{viewer{id}}","__proto__":{"x":1}}' }, 400, 'notJson'],
    ['XML', { method: 'POST', headers: { 'content-type': 'application/xml' }, body: '<x/>' }, 415, 'unsupportedMediaType'],
    ['a body that is too large', { method: 'POST', headers: json, body: JSON.stringify({ query: VIEWER, variables: { x: 'a'.repeat(300_000) } }) }, 413, 'bodyTooLarge'],
    ['a hash that is of another document', { method: 'POST', headers: json, body: JSON.stringify({ query: VIEWER, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }) }, 400, 'sha'],
    ['a subscription, which needs a WebSocket', { method: 'POST', headers: json, body: JSON.stringify({ query: 'subscription { voteTally(proposalIds: []) { count } }' }) }, 400, 'WebSocket'],
    ['two operations and no name', { method: 'POST', headers: json, body: JSON.stringify({ query: 'query A { viewer { id } } query B { viewer { id } }' }) }, 400, 'operation'],
  ])('%s', async (_, init, status, text) => {
    const answer = await http.send(init);
    expect(answer).toMatchObject({ status, code: 'BAD_REQUEST' });
    expect(answer.errors).toMatchObject([{ message: errorMessages.BAD_REQUEST, extensions: reason(text) }]);
    expect(loggedAs(answer.errors![0]!.extensions!['id'])).toMatchObject({ level: 'info', code: 'BAD_REQUEST' });
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  });

  test('a document that is no GraphQL, or does not fit the schema, is told where and why', async () => {
    expect((await http.ask('{ viewer { id')).errors).toMatchObject([{
      message: errorMessages.GRAPHQL_PARSE_FAILED, locations: [{ line: 1, column: 14 }],
      extensions: { code: 'GRAPHQL_PARSE_FAILED', details: { reason: 'Syntax Error: Expected Name, found <EOF>.' } },
    }]);
    expect((await http.ask('{ viewer { password } }')).errors).toMatchObject([{
      message: errorMessages.GRAPHQL_VALIDATION_FAILED,
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', details: { reason: 'Cannot query field "password" on type "Viewer".' } },
    }]);
  });

  test.each([
    ['nothing.json', 404, 'NOT_FOUND'],
    ['%E0%A4%A', 400, 'BAD_REQUEST'],
    ['/evil.example:x/a.json', 404, 'NOT_FOUND'],
  ])('the path /%s answers in the same shape', async (path, status, code) => {
    const response = await rawGet(`/${path}`);
    expect(response.status).toBe(status);
    expect(JSON.parse(response.body)).toMatchObject({ errors: [{ message: errorMessages[code as 'NOT_FOUND'], extensions: { code } }] });
  });
});

describe('other sites', () => {
  const form = (type: string, body: string) => http.send({ method: 'POST', headers: { 'content-type': type }, body });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])('a form as %s gets nowhere', async type => {
    const answer = await form(type, JSON.stringify({ query: 'mutation { signOut { signedOut } }' }));
    expect(answer.code).toBe('BAD_REQUEST');
    expect(answer.data).toBeUndefined();
  });

  test('a link gets no answer, and nothing is changed by GET', async () => {
    const link = `?query=${encodeURIComponent(VIEWER)}`;
    expect(await http.send({ method: 'GET' }, link)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    const preflighted = { method: 'GET', headers: { 'apollo-require-preflight': '1' } };
    expect(await http.send(preflighted, link)).toMatchObject({ status: 200, data: { viewer: null } });
    const change = `?query=${encodeURIComponent('mutation { signOut { signedOut } }')}`;
    expect(await http.send(preflighted, change)).toMatchObject({ status: 405, code: 'BAD_REQUEST' });
  });

  test('a cookie counts only where it comes from our own pages', async () => {
    const cookie = 'oasis.session_token=whatever';
    const from = (origin: string) => http.ask(VIEWER, {}, { headers: { cookie, origin } });
    for (const foreign of ['https://evil.example', 'http://localhost.evil.example', 'null', 'nonsense']) {
      expect(await from(foreign)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    }
    expect(await from('http://localhost')).toMatchObject({ status: 200 }); // the public URL
    expect(await from(http.url)).toMatchObject({ status: 200 }); // the very host that is asked
    expect(await http.ask(VIEWER, {}, { headers: { origin: 'https://evil.example' } })).toMatchObject({ status: 200 });
  });
});

describe('operations that ask for too much', () => {
  const nested = (levels: number): string => {
    // Review.proposal.review.proposal … goes on for ever.
    let selection = 'id';
    for (let level = 0; level < levels; level++) selection = level % 2 ? `proposal { ${selection} }` : `review { ${selection} }`;
    return levels % 2 ? `query ($id: ID!) { proposal(id: $id) { ${selection} } }` : `query ($id: ID!) { review(id: $id) { ${selection} } }`;
  };

  test.each([
    ['levels', nested(30), 'depth'],
    ['aliases', `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: viewer { id }`).join(' ')} }`, 'aliases'],
    ['words', `{ ${'viewer { id } '.repeat(600)} }`, 'tokens'],
    ['rows of rows', '{ proposals(first: 100) { nodes { id title body tags timeline { at status reason } revisions { number title body createdAt } voteHistory { day count } } } }', 'cost'],
    ['fragments that double each time', `{ viewer { ...f0 } } ${Array.from({ length: 30 }, (_, i) => `fragment f${i} on Viewer { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f30 on Viewer { id }`, 'cost'],
  ])('%s', async (_, query, limit) => {
    const begun = performance.now();
    const answer = await http.ask(query, { id: 'x' });
    expect(answer).toMatchObject({ status: 400, code: 'TOO_COMPLEX', data: undefined });
    expect(answer.errors).toMatchObject([{ message: errorMessages.TOO_COMPLEX, extensions: { details: { limit } } }]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  test('variables that are nested without end', async () => {
    const body = `{"query":"${VIEWER}","variables":{"x":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`;
    const answer = await http.send({ method: 'POST', headers: json, body });
    expect(answer).toMatchObject({ status: 400, code: 'TOO_COMPLEX' });
  });

  test('the size of a page counts, whether it is written or given', async () => {
    const query = (first: string) => `query Q($n: Int) { proposals(first: ${first}) { nodes { id timeline { at status reason from actor } voteHistory { day count } } } }`;
    expect((await http.ask(query('100'))).code).toBe('GRAPHQL_VALIDATION_FAILED'); // $n is not used
    expect((await http.ask(query('100').replace('($n: Int)', ''))).code).toBe('TOO_COMPLEX');
    expect((await http.ask(query('$n'), { n: 100 })).code).toBe('TOO_COMPLEX');
    expect((await http.ask(query('$n'), { n: 20 })).code).toBeUndefined();
    expect((await http.ask(query('$n'), { n: 100 })).code).toBe('TOO_COMPLEX');
  });

  test('tools can read the schema', async () => {
    expect(await http.ask(getIntrospectionQuery())).toMatchObject({ status: 200, errors: undefined });
  });
});

describe('texts that no database keeps', () => {
  test.each([
    ['in variables', 'mutation M($input: SignInInput!) { signIn(input: $input) { token } }', { input: { email: 'a\0b', password: 'x' } }, 'email'],
    ['in the document', '{ proposals(filter: { text: "a\\u0000b" }) { nodes { id } } }', {}, 'query'],
  ])('%s', async (_, query, variables, field) => {
    const answer = await http.ask(query, variables);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', details: { fields: [{ field, problem: 'controlCharacters' }] } } }]);
  });
});

describe('persisted documents', () => {
  const byHash = (sha256Hash: string) => `?extensions=${encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }))}`;
  const get = { method: 'GET', headers: { 'apollo-require-preflight': '1' } };

  test("our client's are found by their hash, by GET and by POST", async () => {
    expect(await http.send(get, byHash(hash))).toMatchObject({ status: 200, data: { viewer: null } });
    const post = (sha256Hash: string) => http.send({ method: 'POST', headers: json, body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } } }) });
    expect(await post(hash)).toMatchObject({ data: { viewer: null } });
    expect(await post(mutationHash)).toMatchObject({ data: { signOut: { signedOut: false } } });
    expect(await http.send(get, byHash(mutationHash))).toMatchObject({ status: 405 });
  });

  test('nobody registers another one by sending it', async () => {
    const query = 'query Mine { viewer { handle } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const body = JSON.stringify({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } });
    expect(await http.send({ method: 'POST', headers: json, body })).toMatchObject({ status: 200, data: { viewer: null } });
    expect(await http.send(get, byHash(sha256Hash))).toMatchObject({ status: 200, code: 'PERSISTED_QUERY_NOT_FOUND', errors: [{ message: 'PersistedQueryNotFound' }] });
  });
});

describe('every answer', () => {
  test('forbids everything inline and everything from elsewhere', async () => {
    const response = await fetch(`${http.url}/proposals/1`);
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none';script-src 'self';style-src 'self';font-src 'self';img-src 'self' data:;connect-src 'self' ws://localhost;" +
        "manifest-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('a fault of ours leaks nothing and can be found in the log', async () => {
    const response = await fetch(`${http.url}/broken`);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/password|srv|stack/);
    const { errors } = JSON.parse(text) as { errors: { extensions: { code: string; id: string } }[] };
    expect(errors[0]!.extensions.code).toBe('INTERNAL');
    expect(loggedAs(errors[0]!.extensions.id)).toMatchObject({
      level: 'error', requestId: response.headers.get('x-request-id'), fault: { type: 'Error', stack: expect.any(Array) },
    });
  });

  test('no log line holds a token, a query string or a header', async () => {
    await http.ask(VIEWER, {}, { token: 'secret-token.abc', headers: { 'x-note': 'secret-header' } });
    await fetch(`${http.url}/graphql?query=secret-query`);
    expect(JSON.stringify(http.log)).not.toMatch(/secret-/);
  });
});

describe('the client', () => {
  test('every page of it is the same file, asked for again each time', async () => {
    for (const path of ['/', '/proposals/1', '/settings']) {
      const response = await fetch(http.url + path);
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect(await response.text()).toContain('<title>Oasis</title>');
    }
  });

  test('hashed files are kept for ever, absent ones are absent', async () => {
    const response = await fetch(`${http.url}/assets/main-abc123.js`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toMatch(/br|gzip/);
    expect((await fetch(`${http.url}/assets/main-gone.js`)).status).toBe(404);
    expect((await fetch(`${http.url}/..%2f..%2fetc/passwd`)).headers.get('content-type')).not.toContain('octet');
  });
});
