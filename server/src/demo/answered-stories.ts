/** Proposals that passed the threshold: some wait for their department, some have an answer. */
import type { Story } from './story.js';

export const answeredStories: readonly Story[] = [
  {
    language: 'ko',
    title: '따릉이를 반납하기 전에 남은 거치대 수를 알려 주세요',
    situation: '출근 시간 여의도에서는 도착하고 나서야 거치대가 가득 찬 것을 알게 됩니다. 빈 곳을 찾아 두세 정거장을 더 돌다 보면 지각입니다.',
    improvement: '앱에서 목적지를 고르면 도착할 때쯤 비어 있을 거치대를 미리 보여 주고, 가득 찰 것 같으면 가까운 다른 곳을 먼저 권해 주세요.',
    effect: '거치대 밖에 세워 둔 자전거가 줄고, 자전거로 출근하는 사람이 늘어납니다.',
    category: 'transport', district: 'YEONGDEUNGPO', tags: ['따릉이', '자전거'], published: 9,
    votes: { count: 14, from: 8, to: 0.1 },
  },
  {
    language: 'ko',
    title: '지하철 갈아타는 길을 소리와 점자로도 알려 주세요',
    situation: '갈아타는 길은 바닥의 색띠로만 이어져 있습니다. 눈이 보이지 않으면 색띠는 없는 것과 같고, 점자블록은 갈림길에서 어느 쪽이 몇 호선인지 말해 주지 않습니다.',
    improvement: '갈림길마다 손잡이에 호선과 방향을 점자로 새기고, 휴대전화를 대면 길을 읽어 주는 작은 표지를 붙여 주세요.\n\n1. 하루에 가장 많이 갈아타는 역 다섯 곳부터\n2. 시각장애인 단체와 함께 걸어 보고 자리를 정하기',
    effect: '혼자서도 갈아탈 수 있습니다. 처음 온 여행자와 어르신에게도 도움이 됩니다.',
    category: 'transport', district: null, tags: ['지하철', '점자', '이동약자'], author: 'mangwon-kitchen', published: 31,
    votes: { count: 30, from: 30, to: 0.4 }, votesOf: ['hangang-walk'],
    review: { by: 'transport-desk', taken: 12 },
  },
  {
    language: 'ko',
    title: '공원 화장실에 아이와 함께 쓰는 칸을 하나씩 만들어 주세요',
    situation: '아이를 데리고 공원 화장실에 가면 누군가는 밖에 세워 두어야 합니다. 아빠와 나온 딸, 엄마와 나온 아들은 더 난처합니다.',
    improvement: '고치는 차례가 된 화장실부터 넓은 칸 하나에 작은 변기와 낮은 세면대를 함께 놓아 주세요.',
    effect: '누구와 나왔든 마음 놓고 공원에 머물 수 있습니다.',
    category: 'parks', district: 'NOWON', tags: ['공원', '어린이', '화장실'], published: 52,
    votes: { count: 23, from: 51, to: 24 },
  },
  {
    language: 'en',
    title: 'Let wheelchair users board the river bus without calling ahead',
    situation: 'To board the river bus with a wheelchair one has to phone the pier the day before. Nobody else plans a ferry ride that way.',
    improvement: 'Keep the ramp at the pier lowered whenever a boat is due, and train two people in every shift. Say on the timetable which boats have a free place.',
    effect: 'A river bus that is for everyone, on the day one feels like it.',
    category: 'hangang', district: 'SEONGDONG', tags: ['river', 'accessibility'], author: 'daniel-itaewon', published: 15,
    votes: { count: 17, from: 14, to: 0.6 },
  },
  {
    language: 'ko',
    title: '시장 장바구니를 빌려 아무 시장에나 돌려주게 해 주세요',
    situation: '전통시장에 빈손으로 들렀다가 검은 비닐봉지를 대여섯 장 들고 나옵니다. 장바구니를 챙겨 다니는 사람은 이미 다 챙깁니다.',
    improvement: '시장 입구에서 보증금 천 원에 장바구니를 빌리고, 서울 어느 시장에 돌려주어도 돈을 돌려받게 해 주세요.',
    effect: '비닐봉지가 줄고, 돌려주러 온 김에 다른 시장도 구경합니다.',
    category: 'economy', district: 'JONGNO', tags: ['전통시장', '쓰레기 줄이기'], author: 'mangwon-kitchen', published: 58,
    votes: { count: 34, from: 57, to: 31 }, votesOf: ['hangang-walk'],
    review: {
      by: 'city-desk', taken: 40,
      decision: {
        on: 28, outcome: 'ADOPTED', plannedIn: 150,
        reply: '제안을 채택했습니다.\n\n종로와 중구의 시장 여섯 곳이 함께하기로 했습니다. 내년 봄부터 장바구니 3,000개로 시작하고, 돌아온 수와 비닐봉지 사용량을 석 달마다 공개합니다. 보증금은 천 원이고 어느 시장에서나 돌려받습니다.',
        criteria: {
          FEASIBILITY: [5, '상인회 여섯 곳이 참여하기로 했습니다.'], CREATIVITY: [4], EFFECTIVENESS: [4, '비닐봉지를 한 해 40만 장쯤 줄일 것으로 봅니다.'],
          SCOPE: [4, '다른 시장으로 넓힐 수 있습니다.'], CONTINUITY: [3, '바구니를 씻고 옮기는 비용을 해마다 살펴야 합니다.'],
        },
      },
    },
  },
  {
    language: 'ko',
    title: '고장 난 음향신호기가 스스로 알리게 해 주세요',
    situation: '횡단보도 음향신호기는 누가 신고해야 고장 난 줄 압니다. 소리로 건너는 사람에게는 고장 난 하루가 곧 건너지 못하는 하루입니다.',
    improvement: '신호기가 하루에 한 번 스스로 점검해 답이 없으면 담당자에게 알리게 해 주세요. 이미 깔린 교통신호 통신망을 쓰면 됩니다.',
    effect: '신고를 기다리지 않고 이튿날 고칠 수 있습니다.',
    category: 'transport', district: 'GANGDONG', tags: ['횡단보도', '이동약자'], author: 'hangang-walk', published: 57,
    votes: { count: 19, from: 56, to: 37 },
    review: {
      by: 'transport-desk', taken: 45,
      decision: {
        on: 34, outcome: 'ADOPTED', plannedIn: 320,
        reply: '제안을 채택했습니다.\n\n내년에 바꾸는 음향신호기 1,200대부터 하루 한 번 스스로 상태를 보내는 기능을 넣습니다. 나머지는 교체 시기에 맞추어 3년 안에 마칩니다.',
        criteria: {
          FEASIBILITY: [4, '통신망은 있고, 기기만 바꾸면 됩니다.'], CREATIVITY: [3], EFFECTIVENESS: [5],
          SCOPE: [5, '서울의 모든 횡단보도에 해당합니다.'], CONTINUITY: [5],
        },
      },
    },
  },
  {
    language: 'ko',
    title: '골목 빈집을 한 해씩 청년 작업실로 빌려주세요',
    situation: '성북동 골목에 세 해 넘게 빈 집이 열한 채 있습니다. 문이 잠긴 채 낡아 가고, 작업할 자리를 찾는 청년은 외곽으로 나갑니다.',
    improvement: '집주인에게 재산세를 덜어 주는 대신 한 해 동안 열쇠를 맡기게 하고, 시가 전기와 수도를 손본 뒤 작업실로 빌려주세요.',
    effect: '골목에 불이 켜지고, 청년은 적은 돈으로 첫 작업실을 가집니다.',
    category: 'housing', district: 'SEONGBUK', tags: ['빈집', '청년'], published: 50,
    votes: { count: 27, from: 49, to: 25 },
    review: {
      by: 'city-desk', taken: 30,
      decision: {
        on: 21, outcome: 'HOPE_SEED',
        reply: '뜻이 좋은 제안이라 희망씨앗으로 키우겠습니다.\n\n재산세를 덜어 주려면 조례를 고쳐야 하고, 오래된 집은 안전진단이 먼저입니다. 성북구와 함께 빈집 세 채를 골라 진단부터 하고, 여섯 달 뒤 그 결과를 놓고 다시 검토합니다.',
        criteria: {
          FEASIBILITY: [2, '조례 개정과 안전진단이 먼저 필요합니다.'], CREATIVITY: [5, '빈집과 작업실을 한 해 단위로 잇는 방식이 새롭습니다.'],
          EFFECTIVENESS: [4], SCOPE: [3], CONTINUITY: [3],
        },
      },
    },
  },
  {
    language: 'ko',
    title: '한강 다리마다 밤에 여는 작은 카페를 만들어 주세요',
    situation: '다리 위 전망 쉼터는 저녁 여덟 시면 문을 닫습니다. 야경을 보러 온 사람들이 갈 곳이 없습니다.',
    improvement: '다리마다 컨테이너 한 칸으로 작은 카페를 두고 밤 열두 시까지 열어 주세요.',
    effect: '밤에도 사람이 있어 더 안전하고, 일자리도 생깁니다.',
    category: 'hangang', district: 'DONGJAK', tags: ['야간', '한강다리'], author: 'hangang-walk', published: 47,
    votes: { count: 16, from: 46, to: 27 },
    review: {
      by: 'parks-desk', taken: 32,
      decision: {
        on: 24, outcome: 'NOT_ADOPTED',
        reply: '채택하지 못했습니다. 까닭은 이렇습니다.\n\n- 다리 보행로의 폭이 2미터가 안 되는 곳이 열네 곳이라, 시설을 놓으면 휠체어가 지나지 못합니다.\n- 다리가 버틸 수 있는 무게를 새로 계산해야 하고, 물과 하수를 다리 위로 끌어올 방법이 없습니다.\n\n대신 이미 있는 전망 쉼터 여섯 곳의 여는 시간을 여름철에 밤 열 시까지 늘리는 일은 올해 안에 시작합니다.',
        criteria: {
          FEASIBILITY: [1, '보행로 폭과 하중 때문에 설치할 수 없습니다.'], CREATIVITY: [3], EFFECTIVENESS: [3], SCOPE: [2],
          CONTINUITY: [2, '하수 처리 비용이 해마다 듭니다.'],
        },
      },
    },
  },
];
