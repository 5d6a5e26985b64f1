import type { DecisionOutcome } from '../../shared/vocabulary.js';
import type { Dice } from './dice.js';

const reasons: Record<DecisionOutcome, readonly string[]> = {
  ADOPTED: ['제안을 채택했습니다. 내년 예산에 담아 먼저 두 곳에서 시작합니다.', '제안을 채택했습니다. 관련 부서와 함께 상반기 안에 바꾸겠습니다.', '제안을 채택했습니다. 시설을 바꾸는 차례에 맞추어 모든 구로 넓힙니다.'],
  HOPE_SEED: ['바로 하기는 어렵지만 뜻이 좋아 희망씨앗으로 키우겠습니다. 조례를 고친 뒤 다시 검토합니다.', '희망씨앗으로 정했습니다. 한 곳에서 먼저 해 보고 여섯 달 뒤 다시 살펴보겠습니다.'],
  NOT_ADOPTED: ['채택하지 못했습니다. 같은 사업이 이미 진행되고 있습니다.', '채택하지 못했습니다. 시가 관리하지 않는 시설이라 관리하는 기관에 뜻을 전했습니다.', '채택하지 못했습니다. 비용에 견주어 쓰는 사람이 많지 않을 것으로 보았습니다.', '채택하지 못했습니다. 안전 기준에 맞지 않아 설치할 수 없습니다.'],
};
const closings = ['좋은 제안에 감사드립니다.', '더 궁금한 점은 담당 부서로 알려 주세요.', '진행되는 모습은 이 쪽에서 계속 알려 드리겠습니다.'];

export const writeReply = (dice: Dice, outcome: DecisionOutcome): string => `${dice.pick(reasons[outcome])}\n\n${dice.pick(closings)}`;
