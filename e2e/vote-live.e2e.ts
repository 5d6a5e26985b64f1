/** Voting while others watch: from the first click to the answer of the department, in seven windows at once. */
import type { Page } from 'playwright-core';
import { momentOf, nextReceipt, watchReloads } from './support/moments.js';
import { gatherCitizens, gatherOfficial, password } from './support/people.js';
import { proposalPage } from './support/proposal-page.js';
import { propose, vote } from './support/proposals.js';
import { setStage } from './support/stage.js';

const stage = setStage();
const title = '심야 버스를 더 늦게까지 늘려 주세요';
const reply = '제안을 채택했습니다. 내년 봄부터 세 노선이 새벽 두 시까지 달립니다.';
const number = 'section[aria-labelledby=tally] p > b';

/** From the voter's receipt to another window's number, in milliseconds. */
const patience = 1_000;

stage.journey('takes a proposal from a click to a decision, before the eyes of everyone', async () => {
  const { app } = stage;
  const [author, mina, jun, sora, ...others] = await gatherCitizens(app, 12);
  await gatherOfficial(app, 'bus-desk', 'transport');
  const proposal = await propose(app, author!, { title });
  await vote(app, proposal, ...others);
  const path = `/proposals/${proposal.number}`;

  const minas = proposalPage(await stage.open(path, { as: mina }));
  const juns = proposalPage(await stage.open(path, { as: jun }));
  const visitors = proposalPage(await stage.open(path));
  const home = await stage.open('/');
  const row = home.getByRole('listitem').filter({ has: home.getByRole('link', { name: title }) });
  const desk = await signInToDesk('bus-desk@example.kr');
  await desk.getByText('검토할 제안이 없습니다').waitFor();
  const pages = [minas, juns, visitors];
  const windows = [...pages.map(({ page }) => page), home, desk];
  const reloaded = await Promise.all(windows.map(watchReloads));

  // The ninth vote, by a click.
  for (const each of pages) await each.shows(8);
  await visitors.says('3표만 더');
  const seen = [juns.page, visitors.page].map(page => momentOf(page, number, '9'));
  const seenAtHome = momentOf(home, 'main li p b', '9');
  const received = nextReceipt(minas.page);
  await minas.cast.click();
  await minas.says('투표했습니다');
  await minas.withdraw.waitFor();
  const times = (await Promise.all([...seen, seenAtHome])).map(async moment => moment - (await received));
  for (const time of await Promise.all(times)) expect(time).toBeLessThan(patience);
  await minas.shows(9);
  await visitors.says('2표만 더');

  // The tenth: the other way round.
  const seenByMina = momentOf(minas.page, number, '10');
  const tenth = nextReceipt(juns.page);
  await juns.cast.click();
  expect((await seenByMina) - (await tenth)).toBeLessThan(patience);

  // The eleventh, on a phone, by the bar at the thumb; it begins the review everywhere.
  const phone = await stage.open(path, { as: sora, viewport: { width: 390, height: 740 } });
  await phone.locator('main footer, main ol li').last().scrollIntoViewIfNeeded();
  await phone.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const bar = phone.getByRole('region', { name: '빠른 투표' });
  const crossed = pages.map(({ page }) => momentOf(page, 'main li[aria-current=step] b', '검토'));
  const eleventh = nextReceipt(phone);
  await bar.getByRole('button', { name: '투표하기' }).click();
  await bar.getByText('투표함').waitFor();
  for (const moment of crossed) expect((await moment) - (await eleventh)).toBeLessThan(patience);
  for (const each of pages) {
    await each.shows(11);
    await each.stands('부서 검토', '검토');
    await each.panel.getByRole('img', { name: '11표가 모여 검토 기준을 넘었습니다' }).waitFor();
    await each.says(/10표를 넘겨.*도시교통실이 검토합니다/);
  }
  for (const each of [minas, juns]) {
    await each.says('검토가 시작되어 표가 확정되었습니다.');
    expect(await each.withdraw.count()).toBe(0);
  }
  await row.first().getByText('부서 검토', { exact: true }).waitFor();
  await minas.page.getByRole('status').getByText('11번째 표가 모여 부서 검토가 시작되었습니다.').waitFor();

  // It has come to the department in that instant; the official takes it and decides.
  await desk.getByRole('heading', { level: 1, name: '검토 대기 1건' }).waitFor();
  await desk.getByRole('button', { name: `맡기: ${title}` }).click();
  await desk.getByRole('link', { name: `열기: ${title}` }).click();
  await fillDecision(desk);
  await desk.getByRole('button', { name: '공개될 모습 보기' }).click();
  await desk.getByRole('heading', { name: '아직 공개되지 않았습니다' }).waitFor();
  await desk.getByRole('button', { name: '공개하기' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: '공개하기' }).click();
  await desk.getByText('결정을 공개했습니다.').waitFor();

  for (const each of pages) {
    await each.stands('채택', '채택');
    const answer = each.page.getByRole('region', { name: '부서답변' });
    await answer.getByText(reply).waitFor();
    await answer.getByText('도시교통실 담○자').waitFor();
  }
  await visitors.says('투표가 끝났습니다');
  await minas.says('검토가 시작되어 표가 확정되었습니다.');
  await row.first().getByText('채택', { exact: true }).waitFor();
  expect(await Promise.all(reloaded.map(ask => ask()))).toEqual(windows.map(() => false));
});

/** By the form, as officials do. */
async function signInToDesk(email: string): Promise<Page> {
  const page = await stage.open('/sign-in');
  await page.getByLabel('이메일').fill(email);
  await page.getByLabel('비밀번호', { exact: true }).fill(password);
  await page.getByRole('button', { name: '들어오기' }).click();
  await page.getByRole('heading', { level: 1, name: '검토 대기 0건' }).waitFor();
  return page;
}

async function fillDecision(page: Page): Promise<void> {
  for (const criterion of ['실시 가능성', '창의성', '효율성 및 효과성', '적용 범위', '계속성']) {
    await page.getByRole('group', { name: criterion }).getByRole('radio', { name: '4 높음' }).check();
  }
  await page.getByRole('textbox', { name: '실시 가능성 의견' }).fill('차고지와 기사님이 준비되어 있습니다.');
  await page.getByRole('radio', { name: '채택', exact: true }).check();
  await page.getByLabel('실시 예정 시기').selectOption({ index: 5 });
  await page.getByRole('textbox', { name: '부서답변' }).fill(reply);
}
