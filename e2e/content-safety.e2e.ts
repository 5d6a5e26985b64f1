/** What citizens write stays text: it runs nothing, calls nobody, and breaks no page. */
import type { Locator, Page } from 'playwright-core';
import { findFlaws } from './support/audit.js';
import { gatherCitizens } from './support/people.js';
import { propose, vote, type Proposed } from './support/proposals.js';
import { setStage } from './support/stage.js';

const stage = setStage();
const narrow = { viewport: { width: 320, height: 800 } };

const long = '아주긴낱말'.repeat(40);
const title = `<script>alert("1")</script><img src=x onerror=alert(2)> & ${long.slice(0, 40)}`;
const body = [
  '<script>window.ran = true; alert("body")</script>',
  '<img src="https://elsewhere.example/pixel.png" onerror="window.ran = true">',
  '<a href="javascript:window.ran=true" onclick="window.ran=true">raw</a> <svg onload="window.ran=true"></svg>',
  '<iframe src="https://elsewhere.example/"></iframe>',
  '<style>body { display: none }</style><div style="position:fixed;inset:0">over everything</div>',
  '[눌러 보세요](javascript:window.ran=true) [데이터](data:text/html,<script>window.ran=true</script>)',
  '[또](vbscript:window.ran) [숨김](JaVa&#115;cript:window.ran=true)',
  '![바깥 그림](https://elsewhere.example/pixel.png) ![자기 그림](/favicon.svg "안쪽") ![나쁜 그림](javascript:window.ran=true)',
  '[바깥 링크](https://elsewhere.example/page) <https://elsewhere.example/auto> [안쪽 링크](/proposals)',
  long,
  `| ${long} | 칸 |\n| --- | --- |\n| ${long} | ${long} |`,
  `\`\`\`\n${long}${long}\n\`\`\``,
  '# 큰 제목\n\n- [x] 할 일\n\n> 따온 말\n\n한 줄[^1]\n\n[^1]: 덧붙인 말',
].join('\n\n');

let proposal: Proposed;
beforeAll(async () => {
  const [author, ...voters] = await gatherCitizens(stage.app, 10);
  proposal = await propose(stage.app, author!, { title, body });
  await vote(stage.app, proposal, ...voters);
});

/** Nothing ran. That nothing was asked of another server and no dialog opened, every window of a journey sees to. */
const ran = (page: Page): Promise<unknown> => page.evaluate(() => (window as { ran?: unknown }).ran ?? null);

const linksIn = (text: Locator) => text.locator('a').evaluateAll(all => (all as HTMLAnchorElement[])
  .map(({ textContent, protocol, target, rel }) => ({ text: textContent, protocol, target, rel })));

stage.journey('shows a hostile text as text, with harmless links and no picture from elsewhere', async () => {
  const page = await stage.open(`/proposals/${proposal.number}`, narrow);
  const text = page.locator('article');
  await text.getByText('덧붙인 말').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
  expect(await page.title()).toContain(title);
  const active = 'script, style, iframe, svg, object, embed, form, [onclick], [onerror], [style]';
  expect(await text.locator(active).count()).toBe(0);

  const links = await linksIn(text);
  expect(links.filter(({ protocol }) => !/^https?:$/.test(protocol))).toEqual([]);
  const away = links.filter(({ target }) => target === '_blank');
  expect(away.map(link => link.text)).toEqual(['바깥 그림', '바깥 링크', 'https://elsewhere.example/auto']);
  for (const { rel } of away) expect(rel).toBe('nofollow noopener ugc');
  const pictures = await text.locator('img').evaluateAll(all => all.map(image => image.getAttribute('src')));
  expect(pictures).toEqual(['/favicon.svg']);

  // A footnote is found, and leads back; its label is Korean as the text is.
  await text.getByRole('heading', { name: '각주' }).waitFor();
  await text.getByRole('link', { name: '1', exact: true }).click();
  expect(await text.locator(':target').textContent()).toContain('덧붙인 말');
  await text.getByRole('link', { name: '본문으로 돌아가기' }).click();
  expect(await text.locator(':target').textContent()).toBe('1');

  // A press on what looks like a link to nowhere leads nowhere.
  await text.getByText('눌러 보세요').click();
  expect(await ran(page)).toBeNull();
  expect(await findFlaws(page, 'ko')).toEqual([]);
});

stage.journey('keeps such a title harmless in lists, on the home page and while somebody writes', async () => {
  for (const path of ['/', '/proposals', `/proposals?text=${encodeURIComponent('아주긴낱말 <img src=x onerror=alert(2)>')}`]) {
    const page = await stage.open(path, narrow);
    await page.getByRole('link', { name: title }).first().waitFor();
    expect(await ran(page)).toBeNull();
    expect(await findFlaws(page, 'ko')).toEqual([]);
  }
  const page = await stage.open(`/propose?sentence=${encodeURIComponent(title)}`, narrow);
  await page.getByRole('heading', { name: title }).waitFor();
  expect(await findFlaws(page, 'ko')).toEqual([]);
});

stage.journey('shows what somebody types as it will be shown, before it is ever sent', async () => {
  const draft = { version: 1, savedAt: 0, value: { title: '제안', situation: body, improvement: body } };
  const page = await stage.open('/propose', { ...narrow, stored: { 'oasis.draft': JSON.stringify(draft) } });
  await page.getByLabel('바라는 것 한 문장').fill('안전한 제안을 올려 주세요');
  await page.locator('main form').getByRole('button', { name: '다음', exact: true }).click();
  await page.getByRole('link', { name: '이어서 쓰기' }).or(page.getByRole('link', { name: '내 생각은 달라요' })).click();
  await page.getByRole('button', { name: '미리보기' }).click();
  await page.getByText('덧붙인 말').first().waitFor();
  expect(await ran(page)).toBeNull();
  expect(await page.locator('main').locator('iframe, script, img[src^=http]').count()).toBe(0);
  expect(await findFlaws(page, 'ko')).toEqual([]);
});

stage.journey('allows no inline script or style and no foreign source, on every page', async () => {
  for (const path of ['/', '/proposals/1', '/no/such/page', '/desk/transport']) {
    const { headers } = await fetch(stage.app.url + path);
    const policy = Object.fromEntries((headers.get('content-security-policy') ?? '').split(';').map(part => {
      const [name, ...values] = part.trim().split(/\s+/);
      return [name, values.join(' ')];
    }));
    expect(policy).toMatchObject({
      'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'", 'img-src': "'self' data:",
      'base-uri': "'none'", 'frame-ancestors': "'none'",
    });
  }
  // The policy is real: what it forbids is stopped, and is complained about.
  const breach = /Content Security Policy/;
  const page = await stage.open('/', { tolerates: breach });
  const stopped = page.waitForEvent('console', message => breach.test(message.text()));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
  });
  await stopped;
  expect(await ran(page)).toBeNull();
});
