/** The vote box says to each reader what they can do, and why not where they can't. */
import { layLine } from './support/line.js';
import { gatherCitizens, gatherNewcomer, gatherOfficial, password, type Person } from './support/people.js';
import { proposalPage, type ProposalPage } from './support/proposal-page.js';
import { decide, propose, vote, type Proposed } from './support/proposals.js';
import { setStage } from './support/stage.js';

const stage = setStage();
const secret = '누가 투표했는지는 아무도, 관리자도 볼 수 없습니다.';
const open = async ({ number }: Proposed, as?: Person): Promise<ProposalPage> =>
  proposalPage(await stage.open(`/proposals/${number}`, { as }));

let author: Person, reader: Person, crowd: Person[], official: Person;
let voting: Proposed, inReview: Proposed;
beforeAll(async () => {
  const { app } = stage;
  [author, reader, ...crowd] = await gatherCitizens(app, 13) as [Person, Person, ...Person[]];
  official = await gatherOfficial(app, 'desk', 'transport');
  voting = await propose(app, author, { title: '버스 정류장에 의자를 더 놓아 주세요' });
  inReview = await propose(app, author, { title: '지하철 막차 시간을 문 앞에 적어 주세요' });
  await vote(app, inReview, ...crowd);
});

stage.journey('lets a citizen vote, and take the vote back', async () => {
  const box = await open(voting, reader);
  await box.says(secret);
  await box.cast.click();
  await box.says('투표했습니다');
  await box.says('검토가 시작되기 전까지 거둘 수 있습니다.');
  await box.shows(1);
  // My vote is the last filled cell, in ginkgo, and it speaks.
  expect(await box.panel.locator('[data-on][data-mine]').count()).toBe(1);
  await box.page.getByRole('status').getByText('투표가 접수되었습니다. 지금 1표입니다.').waitFor();
  await box.page.reload();
  await box.withdraw.click();
  await box.cast.waitFor();
  await box.shows(0);
});

stage.journey('leads a visitor through signing in and back, and never votes on its own', async () => {
  const { app } = stage;
  await app.must('mutation($input: SignUpInput!) { signUp(input: $input) { token } }',
    { input: { email: 'guest@example.kr', password, handle: 'guest', displayName: '손○님' } });
  const box = await open(voting);
  await box.says('들어오면 이 자리로 바로 돌아옵니다.');
  await box.panel.getByRole('link', { name: '들어와서 투표하기' }).click();
  await box.page.getByText('투표는 거기서 직접 눌러 주세요.').waitFor();
  await box.page.getByLabel('이메일').fill('guest@example.kr');
  await box.page.getByLabel('비밀번호', { exact: true }).fill('not the pass phrase');
  await box.page.getByRole('button', { name: '들어오기' }).click();
  await box.page.getByRole('alert').getByText('이메일이나 비밀번호가 맞지 않습니다. 다시 확인해 주세요.').waitFor();
  await box.page.getByLabel('비밀번호', { exact: true }).fill(password);
  await box.page.getByRole('button', { name: '들어오기' }).click();
  // Back at the spot; this member has yet to verify.
  await box.panel.getByRole('link', { name: '본인확인하고 투표하기' }).waitFor();
  expect(new URL(box.page.url()).pathname).toBe(`/proposals/${voting.number}`);
  await box.shows(0);
});

stage.journey('asks a newcomer to verify first', async () => {
  const box = await open(voting, await gatherNewcomer(stage.app));
  await box.says('한 사람 한 표를 지키려고 한 번만 확인합니다. 약 1분 걸려요.');
  await box.panel.getByRole('link', { name: '본인확인하고 투표하기' }).click();
  await box.page.getByRole('heading', { level: 1, name: '본인확인' }).waitFor();
});

stage.journey('tells authors and officials why they have no vote', async () => {
  const own = await open(voting, author);
  await own.says('내가 쓴 제안입니다');
  await own.says('제안자는 투표하지 않아요. 링크를 복사해 널리 알려 주세요.');
  expect(await own.panel.getByRole('button').allTextContents()).toEqual(['링크 복사']);
  const officials = await open(voting, official);
  await officials.says('공무원 계정입니다');
  await officials.says('공무원 계정은 제안에 투표하지 않습니다.');
  expect(await officials.cast.count()).toBe(0);
});

stage.journey('warns that a vote in review is final, and keeps it', async () => {
  const box = await open(inReview, reader);
  await box.says('검토 중인 제안이라 지금 투표하면 거둘 수 없습니다.');
  await box.cast.click();
  await box.says('투표했습니다');
  await box.says('검토가 시작되어 표가 확정되었습니다.');
  expect(await box.withdraw.count()).toBe(0);
  await box.shows(12);
});

stage.journey('closes with the final count once it is decided, also on pages that were open', async () => {
  const { app } = stage;
  const [late] = await gatherCitizens(app, 1);
  const box = await open(inReview, late);
  await box.cast.waitFor();
  await decide(app, inReview, official, {
    outcome: 'NOT_ADOPTED', reply: '채택하지 못했습니다. 막차 시간은 이미 역마다 적혀 있습니다.',
  });
  await box.says('투표가 끝났습니다');
  await box.says('부서의 결정이 나와 12표로 끝났습니다.');
  expect(await box.cast.count()).toBe(0);
  await box.stands('불채택', '검토');
});

stage.journey('says that it is cut off, takes no vote meanwhile, and is right again once the line is back', async () => {
  const { app } = stage;
  const proposal = await propose(app, author, { title: '한강 다리에 쉬어 갈 자리를 만들어 주세요' });
  const line = await layLine(app.url);
  try {
    const page = await stage.open(`/proposals/${proposal.number}`, {
      as: reader, origin: line.origin, tolerates: /ERR_(CONNECTION|EMPTY_RESPONSE|SOCKET)|WebSocket connection/,
    });
    const box = proposalPage(page);
    await box.says('실시간');
    await vote(app, proposal, crowd[0]!);
    await box.shows(1);

    line.cut();
    const strip = page.getByRole('status').getByText(/^연결이 끊겼어요\. 오[전후] \d{1,2}:\d\d까지의 숫자를 보여 드립니다\.$/);
    await strip.waitFor();
    await box.says(/^오[전후] \d{1,2}:\d\d 기준$/);
    await box.says(/지금 숫자는 오[전후] \d{1,2}:\d\d 기준입니다\./);
    const waiting = box.panel.getByRole('button', { name: '연결을 기다립니다' });
    expect(await waiting.getAttribute('aria-disabled')).toBe('true');
    await waiting.focus();
    expect(await waiting.evaluate(button => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await vote(app, proposal, crowd[1]!, crowd[2]!, crowd[3]!);
    await box.shows(1);

    const again = page.getByRole('button', { name: '다시 연결' });
    await again.waitFor();
    line.mend();
    // The page may find back by itself before it can be pressed.
    await again.click().catch(() => undefined);
    await box.shows(4);
    await strip.waitFor({ state: 'detached' });
    await box.says('실시간');
    // Nothing was queued: voting is still to be done, and works.
    await box.cast.click();
    await box.says('투표했습니다');
    await box.shows(5);
  } finally {
    await line.close();
  }
});

stage.journey('notices at once when the device itself is offline', async () => {
  const page = await stage.open(`/proposals/${voting.number}`, {
    as: reader, tolerates: /ERR_INTERNET_DISCONNECTED|WebSocket connection/,
  });
  const box = proposalPage(page);
  await box.cast.waitFor();
  await page.context().setOffline(true);
  await box.panel.getByRole('button', { name: '연결을 기다립니다' }).waitFor();
  await page.context().setOffline(false);
  await box.cast.waitFor();
  await box.says('실시간');
});
