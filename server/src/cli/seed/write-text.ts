/** Texts as citizens would write them, put together by chance: for searching in, not for reading. */
import type { Dice } from './dice.js';
import { enNeighbourhoods, neighbourhoods, subjects, type Subject } from './words.js';

export interface WrittenText {
  readonly title: string;
  readonly body: string;
  readonly category: string;
  readonly tags: readonly string[];
}

const endsInConsonant = (word: string): boolean => {
  const code = word.charCodeAt(word.length - 1) - 0xac00;
  return code >= 0 && code < 11_172 && code % 28 > 0;
};
/** The word with its particle: `을/를`, `이/가`, `은/는`. */
const withParticle = (word: string, [closed, open]: readonly [string, string]): string =>
  word + (endsInConsonant(word) ? closed : open);
const object = ['을', '를'] as const;
const subject = ['이', '가'] as const;
const topic = ['은', '는'] as const;

const times = ['출근 시간', '주말', '밤', '퇴근길', '여름', '비 오는 날', '겨울', '아침', '점심시간', '심야 시간', '장마철', '명절 연휴', '시험 기간', '새벽', '눈 온 다음 날', '축제 기간'];
const people = ['어르신', '학생', '아이를 데리고 나온 부모', '직장인', '휠체어를 타는 이웃', '임산부', '외국인 주민', '자전거 타는 사람', '상인', '시각장애인', '혼자 사는 청년', '배달하는 분', '관광객', '야간 근무자'];
const complaints = ['모자랍니다', '너무 멉니다', '자주 고장 납니다', '찾기 어렵습니다', '너무 어둡습니다', '오래되었습니다', '금세 가득 찹니다', '너무 좁습니다', '미끄럽습니다', '알아보기 힘듭니다', '닫혀 있을 때가 많습니다', '너무 시끄럽습니다', '관리가 되지 않습니다'];
const wishes = ['늘려 주세요', '고쳐 주세요', '알려 주세요', '넓혀 주세요', '만들어 주세요', '밤에도 열어 주세요', '바꿔 주세요', '옮겨 주세요', '함께 쓰게 해 주세요', '점검해 주세요', '낮춰 주세요', '쉽게 찾게 해 주세요', '빌려주세요', '다시 놓아 주세요'];
const means = ['먼저 한 곳에서 석 달 동안 해 보고 결과를 알려 주면 좋겠습니다', '주민과 함께 자리를 정하면 다툼이 없습니다', '이미 있는 시설을 고치는 일이라 돈이 많이 들지 않습니다', '앱에서 미리 볼 수 있으면 헛걸음을 하지 않습니다', '담당하는 곳의 전화번호를 크게 적어 두면 됩니다', '자원봉사하는 시민이 도울 수 있습니다', '다른 구에서 하는 방법을 가져오면 됩니다', '학교와 상인회가 함께하면 오래갑니다', '한 달에 한 번 고장 난 곳을 모아 고치면 충분합니다', '그림과 외국어를 함께 적어 주세요', '해마다 예산을 조금씩 나누어 쓰면 됩니다'];
const effects = ['누구나 마음 놓고 다닐 수 있습니다', '기다리는 시간이 줄어듭니다', '동네에 사람이 모입니다', '사고가 줄어듭니다', '쓰레기가 줄어듭니다', '혼자서도 이용할 수 있습니다', '세금을 아낄 수 있습니다', '이웃끼리 얼굴 붉힐 일이 없어집니다', '가게에도 손님이 늘어납니다', '아이들이 안전해집니다', '더 오래 건강하게 지낼 수 있습니다', '서울이 조금 더 살기 좋아집니다'];

const years = ['지난달', '작년', '올봄', '지난겨울', '재작년', '올해 초'];
const answers = ['검토하겠다', '예산이 없다', '담당이 아니다', '내년에 살펴보겠다', '민간 시설이라 어렵다', '이미 충분하다'];
const feelings = ['하루 이틀 일이 아니라고', '이제는 돌아가는 것이 버릇이 되었다고', '사고가 날까 걱정된다고', '조금만 손보면 될 일이라고', '다른 도시에 가 보고 놀랐다고', '아이에게 설명할 말이 없다고'];

const enTimes = ['in the morning', 'at night', 'at weekends', 'in summer', 'when it rains', 'in winter', 'during exams', 'after work'];
const enPeople = ['older neighbours', 'students', 'parents with children', 'wheelchair users', 'commuters', 'foreign residents', 'cyclists', 'shopkeepers'];
const enComplaints = ['hard to find', 'often broken', 'too far away', 'too dark', 'full within an hour', 'too narrow', 'closed when one needs them', 'old and rusty'];
const enWishes = ['Add more', 'Repair', 'Light up', 'Share', 'Move', 'Open up', 'Show where to find', 'Clean'];
const enMeans = ['Try it in one place for three months and publish the result', 'Let residents choose the spot', 'Use what is already there, so that it costs little', 'Show it in the app beforehand', 'Ask volunteers to help on the first days', 'Copy what another district does well'];
const enEffects = ['Everyone gets home safely', 'Waiting times go down', 'The street comes back to life', 'There will be fewer accidents', 'People can manage on their own', 'It saves money within a year'];

const headings = ['현황과 문제점', '개선방안', '기대효과'];
const enHeadings = ['Present state and problem', 'Improvement', 'Expected effect'];

const assemble = (heads: readonly string[], parts: readonly string[]): string =>
  parts.map((part, index) => `## ${heads[index]}\n\n${part}`).join('\n\n');

/** One text in eight is English. */
export function writeText(dice: Dice): WrittenText {
  const about = dice.common(subjects);
  return dice.chance(0.125) ? writeEnglish(dice, about) : writeKorean(dice, about);
}

function writeKorean(dice: Dice, { category, places, things }: Subject): WrittenText {
  const where = dice.common(neighbourhoods);
  const place = dice.common(places);
  const thing = dice.common(things);
  const other = dice.common(things);
  const who = dice.common(people);
  const wish = dice.common(wishes);
  const title = dice.pick([
    () => `${where} ${place} ${withParticle(thing, object)} ${wish}`,
    () => `${place}에 ${withParticle(thing, object)} ${wish}`,
    () => `${withParticle(who, object)} 위해 ${place} ${withParticle(thing, object)} ${wish}`,
    () => `${dice.common(times)}에는 ${place} ${withParticle(thing, object)} ${wish}`,
  ])();
  const counted = dice.between(8, 40);
  const complaint = dice.common(complaints);
  const situation = [
    `${where} ${place}에서 ${dice.common(times)}마다 겪는 일입니다. ${withParticle(thing, subject)} ${complaint}.`,
    `특히 ${withParticle(who, topic)} ${dice.between(5, 40)}분을 더 돌아가거나 아예 포기합니다.`,
    ...some(dice, 2, [
      `${withParticle(other, subject)} 있기는 하지만 ${dice.common(complaints)}.`,
      `${dice.between(2, 11)}월에 ${counted}번 세어 보니 ${dice.between(2, counted)}번은 쓸 수 없었습니다.`,
      `${dice.pick(neighbourhoods)} ${dice.pick(places)}도 사정이 비슷하다고 들었습니다.`,
      `${dice.common(years)} 구청에 물어보았지만 ${dice.pick(answers)}는 답을 받았습니다.`,
      `${withParticle(dice.common(people), topic)} ${dice.pick(feelings)} 말합니다.`,
    ]),
  ];
  const improvement = [
    `${place}마다 ${withParticle(thing, object)} ${wish}.`,
    ...some(dice, 3, [
      ...some(dice, 2, means).map(one => `${one}.`),
      `${withParticle(other, topic)} ${dice.pick(neighbourhoods)}처럼 ${dice.between(50, 300)}미터 안에 하나씩 두면 좋겠습니다.`,
      `${dice.common(times)}에 가장 붐비는 ${place} ${dice.between(2, 12)}곳부터 시작해 주세요.`,
      `${dice.pick(places)}에서 쓰던 방식을 조금만 고치면 됩니다.`,
    ]),
  ];
  const effect = [
    `${withParticle(who, subject)} 가장 먼저 달라진 것을 느낄 것입니다.`,
    ...some(dice, dice.between(1, 3), effects).map(one => `${one}.`),
  ];
  return {
    title, category, body: assemble(headings, [situation, improvement, effect].map(sentences => sentences.join(' '))),
    tags: tagsOf(dice, [thing, place, where, who]),
  };
}

function writeEnglish(dice: Dice, { category, enPlaces, enThings }: Subject): WrittenText {
  const where = dice.common(enNeighbourhoods);
  const place = dice.common(enPlaces);
  const thing = dice.common(enThings);
  const who = dice.common(enPeople);
  const wish = dice.common(enWishes);
  const title = dice.pick([
    () => `${wish} ${thing} near ${place} in ${where}`,
    () => `${wish} ${thing} for ${who}`,
    () => `${wish} ${thing} ${dice.common(enTimes)} at ${place}`,
  ])();
  const situation = `I live in ${where}. Near ${place} the ${thing} are ${dice.common(enComplaints)}, above all ${dice.common(enTimes)}. `
    + `${capital(who)} lose ${dice.between(5, 40)} minutes or stay at home.`;
  const improvement = `${wish} ${thing} within ${dice.between(50, 300)} metres of ${place}.`
    + some(dice, 2, enMeans).map(one => ` ${one}.`).join('');
  const effect = `${capital(who)} will notice first.${some(dice, 2, enEffects).map(one => ` ${one}.`).join('')}`;
  return {
    title, category, body: assemble(enHeadings, [situation, improvement, effect]), tags: tagsOf(dice, [thing, where, who]),
  };
}

/** Different ones of a list, in its order. */
function some<T>(dice: Dice, count: number, all: readonly T[]): T[] {
  const left = all.map((_, index) => index);
  while (left.length > count) left.splice(dice.between(0, left.length - 1), 1);
  return left.map(index => all[index]!);
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

const tagsOf = (dice: Dice, words: readonly string[]): string[] =>
  words.slice(0, dice.between(0, 3)).map(word => word.replace(/^the /, '').replace(/\s+/g, '').toLowerCase().slice(0, 20));
