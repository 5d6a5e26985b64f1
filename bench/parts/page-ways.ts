/** Everything that a page of 20 is asked of, and what each request says. */
import { HttpConnection } from '../loads/http-client.js';
import { pageRequest, persistedPageRequest, staticRequest } from '../loads/page-operations.js';
import { persistedHash } from '../loads/vote-operations.js';
import type { Results } from '../report/results.js';
import type { Child } from '../stage/child.js';
import { pageSubjects } from './page-subjects.js';

export interface PageWay {
  readonly subject: string;
  readonly child: Child;
  readonly request: Buffer;
}

export async function pageWays(ours: Child, apollo: Child, token: string, results: Results): Promise<PageWay[]> {
  const page = pageRequest();
  const ways: PageWay[] = [
    { subject: pageSubjects.real, child: ours, request: page },
    { subject: pageSubjects.apollo, child: apollo, request: page },
  ];
  const hash = persistedHash('query ProposalList');
  if (!hash) {
    results.note('There is no built client, so its persisted documents were not measured.');
    return ways;
  }
  const hot = persistedPageRequest(hash);
  const body = await bodyOf(ours, hot);
  await ours.ask('body', body);
  results.record(pageSubjects.static, 20, { bytes: Buffer.byteLength(body) });
  const [one, other] = [await bodyOf(ours, page), await bodyOf(apollo, page)];
  results.check('pages: ours and Apollo on Express answer the same', same(one, other), `${one.length} and ${other.length} characters`);
  return [
    ...ways,
    // A session keeps it out of every shared cache.
    { subject: pageSubjects.persisted, child: ours, request: persistedPageRequest(hash, { Authorization: `Bearer ${token}` }) },
    { subject: pageSubjects.hot, child: ours, request: hot },
    { subject: pageSubjects.static, child: ours, request: staticRequest },
  ];
}

const same = (one: string, other: string): boolean => JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other));

async function bodyOf(child: Child, request: Buffer): Promise<string> {
  const connection = await HttpConnection.open(child.port);
  const { status, body } = await connection.send(request, true);
  connection.close();
  if (status !== 200 || body.includes('"errors"')) throw new Error(`${child.name} answers a page with ${status}: ${body.slice(0, 300)}`);
  return body;
}
