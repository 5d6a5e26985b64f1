/** From one sentence to a proposal that others read, and what its author may do with it afterwards. */
import type { Page } from 'playwright-core';
import { findErrors } from './support/form.js';
import { gatherCitizens } from './support/people.js';
import { propose, vote } from './support/proposals.js';
import { setStage } from './support/stage.js';

const stage = setStage();
const sentence = '심야 버스를 새벽 두 시까지 늘려 주세요';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const go = (page: Page) => page.locator('main form').getByRole('button', { name: '다음', exact: true }).click();

stage.journey('leads somebody new from one sentence to a published proposal, and loses nothing on the way', async () => {
  const { app } = stage;
  const [other] = await gatherCitizens(app, 1);
  const similar = await propose(app, other!, { title: '심야 버스를 더 늦게까지 늘려 주세요' });
  const page = await stage.open('/');

  // One sentence, on the home page.
  await page.getByLabel('서울에 바라는 점 한 문장').fill('심야');
  await page.getByRole('button', { name: '제안 시작' }).click();
  await heading(page, '서울에 무엇을 바라나요?').waitFor();
  const title = page.getByLabel('바라는 것 한 문장');
  expect(await title.inputValue()).toBe('심야');
  await go(page);
  await findErrors(page, { '바라는 것 한 문장 칸에 4자 이상 적어 주세요.': title });
  // Similar ones come while one types.
  await title.fill('');
  await title.pressSequentially(sentence);
  await page.getByRole('complementary').getByRole('heading', { name: similar.title }).waitFor();
  await title.press('Enter');
  await heading(page, '비슷한 제안이 있는지 먼저 볼까요?').waitFor();
  await page.getByRole('heading', { name: '비슷한 제안 1건' }).waitFor();
  await page.getByRole('link', { name: `이 제안 보기: ${similar.title}` }).click();
  await heading(page, similar.title).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: '내 생각은 달라요' }).click();

  // The three questions; what was typed outlives a reload.
  await heading(page, '조금 더 알려 주세요').waitFor();
  const situation = page.getByRole('textbox', { name: '현황과 문제점' });
  const improvement = page.getByRole('textbox', { name: '개선방안' });
  await go(page);
  await findErrors(page, { '현황과 문제점 칸을 채워 주세요.': situation, '개선방안 칸을 채워 주세요.': improvement });
  await situation.fill('막차가 끊기면 **한 시간**을 걸어야 합니다.');
  await improvement.fill('세 노선만 새벽 두 시까지 달립니다.');
  await page.getByText(/에 저장됨$/).waitFor();
  await page.reload();
  expect(await situation.inputValue()).toBe('막차가 끊기면 **한 시간**을 걸어야 합니다.');
  await page.getByRole('button', { name: '미리보기' }).click();
  await page.locator('main strong').getByText('한 시간').waitFor();
  await go(page);

  await heading(page, '어디에 관한, 어떤 제안인가요?').waitFor();
  const categories = page.getByRole('group', { name: '분류' }).getByRole('radio');
  await categories.first().waitFor();
  await go(page);
  await findErrors(page, { '분류를 하나 골라 주세요.': categories.first() });
  await page.getByRole('radio', { name: /^교통/ }).check();
  await page.getByLabel('곳 (선택)').selectOption('MAPO');
  await page.getByLabel('꼬리표 (선택)').fill('버스, 심야');
  await go(page);

  // The last look, before there is even an account.
  await heading(page, '이렇게 올라갑니다').waitFor();
  await page.getByRole('link', { name: '들어와서 올리기' }).click();
  await page.getByRole('link', { name: '가입하기' }).click();
  await signUp(page);
  await verify(page);
  await page.getByRole('link', { name: '보던 곳으로 돌아가기' }).click();
  await heading(page, '이렇게 올라갑니다').waitFor();
  await page.getByText('제안자 이름은 ‘이○연’입니다. 누구나 볼 수 있습니다.').waitFor();

  // An impatient double click publishes once.
  await page.getByRole('button', { name: '올리기' }).dblclick();
  await heading(page, sentence).waitFor();
  await page.getByText('이○연', { exact: true }).first().waitFor();
  await page.getByText('마포구', { exact: true }).first().waitFor();
  expect(new URL(page.url()).pathname).toBe(`/proposals/${similar.number + 1}`);
  const { proposals } = await app.must<{ proposals: { nodes: { title: string }[] } }>(
    '{ proposals(filter: { authorHandle: "seoyeon" }) { nodes { title } } }');
  expect(proposals.nodes).toEqual([{ title: sentence }]);

  // The desk is clear for the next one.
  await page.goto('/propose');
  expect(await title.inputValue()).toBe('');
});

async function signUp(page: Page): Promise<void> {
  await heading(page, '가입하기').waitFor();
  const email = page.getByLabel('이메일');
  const secret = page.getByLabel('비밀번호', { exact: true });
  await email.fill('seoyeon');
  await secret.fill('짧다');
  await go(page);
  await findErrors(page, {
    '이메일 주소를 끝까지 적어 주세요. 예: name@example.com': email, '비밀번호 칸에 8자 이상 적어 주세요.': secret,
  });
  await email.fill('seoyeon@example.kr');
  await secret.fill('막차를 놓친 밤의 노래');
  await go(page);
  await heading(page, '다른 시민에게 보일 이름').waitFor();
  await page.getByLabel('보일 이름').fill('이서연');
  await page.getByRole('button', { name: '‘이○연’으로 쓰기' }).click();
  await page.getByLabel('아이디').fill('seoyeon');
  await page.getByRole('button', { name: '가입하기' }).click();
}

async function verify(page: Page): Promise<void> {
  await heading(page, '본인확인').waitFor();
  await page.getByRole('link', { name: '시작하기' }).click();
  const birthDate = page.getByLabel('생년월일');
  await page.getByLabel('이름', { exact: true }).fill('이서연');
  await birthDate.fill('어제');
  await page.getByLabel('휴대전화 번호').fill('010-2345-6789');
  await page.getByRole('button', { name: '본인확인하기' }).click();
  await findErrors(page, { '생년월일을 1990-01-31처럼 연, 월, 일 순서로 적어 주세요.': birthDate });
  await birthDate.fill('19950930');
  await page.getByRole('button', { name: '본인확인하기' }).click();
  await heading(page, '본인확인을 마쳤습니다').waitFor();
}

stage.journey('lets its author change the text until the first vote stands on it', async () => {
  const { app } = stage;
  const [author, voter] = await gatherCitizens(app, 2);
  const proposal = await propose(app, author!, { title: '골목마다 작은 의자를 놓아 주세요' });
  const page = await stage.open(`/proposals/${proposal.number}`, { as: author });
  await page.getByRole('link', { name: '고치기' }).click();
  await heading(page, '제안 고치기').waitFor();
  await page.getByLabel('제목').fill('골목마다 그늘진 의자를 놓아 주세요');
  await page.getByRole('button', { name: '고친 글 올리기' }).click();
  await heading(page, '골목마다 그늘진 의자를 놓아 주세요').waitFor();
  await page.getByText('2번째 판으로 고쳤습니다.').waitFor();

  await page.getByRole('link', { name: '고치기' }).click();
  await page.getByLabel('제목').fill('골목마다 아무것도 놓지 말아 주세요');
  await vote(app, proposal, voter!);
  await page.getByRole('button', { name: '고친 글 올리기' }).click();
  await page.getByRole('alert').getByText('표가 들어왔거나 투표가 끝났습니다. 투표한 시민이 읽은 글이 그대로 남아요.').waitFor();
  await page.goto(`/proposals/${proposal.number}`);
  await heading(page, '골목마다 그늘진 의자를 놓아 주세요').waitFor();
  expect(await page.getByRole('link', { name: '고치기' }).count()).toBe(0);
});

stage.journey('lets its author withdraw it, and owes those who voted a reason', async () => {
  const { app } = stage;
  const [author, voter] = await gatherCitizens(app, 2);
  const proposal = await propose(app, author!, { title: '가로등을 하나 더 놓아 주세요' });
  await vote(app, proposal, voter!);
  const page = await stage.open(`/proposals/${proposal.number}`, { as: author });
  const visitors = await stage.open(`/proposals/${proposal.number}`);
  await page.getByRole('button', { name: '철회하기' }).click();
  const dialog = page.getByRole('dialog', { name: '이 제안을 철회할까요?' });
  await dialog.getByRole('button', { name: '철회하기' }).click();
  await dialog.getByText('철회하는 까닭 칸을 채워 주세요.').waitFor();
  await dialog.getByLabel('철회하는 까닭').fill('구청에서 이미 놓기로 했습니다.');
  await dialog.getByRole('button', { name: '철회하기' }).click();
  for (const window of [page, visitors]) {
    await window.locator('main header').first().getByText('철회', { exact: true }).waitFor();
    await window.getByText('까닭: 구청에서 이미 놓기로 했습니다.').waitFor();
    await window.getByText('투표가 끝났습니다').waitFor();
  }
});
