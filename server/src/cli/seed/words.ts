/** What citizens write about, the commonest first. Categories are those of features/department/city.ts. */
export interface Subject {
  readonly category: string;
  readonly places: readonly string[];
  readonly things: readonly string[];
  readonly enPlaces: readonly string[];
  readonly enThings: readonly string[];
}

const list = (text: string): string[] => text.split(',').map(word => word.trim());

export const subjects: readonly Subject[] = [
  {
    category: 'transport',
    places: list('버스정류장, 지하철역, 횡단보도, 환승센터, 마을버스 종점, 자전거도로, 교차로, 스쿨존, 고가도로, 육교, 택시 승강장, 공영주차장, 차고지, 터널, 굴다리'),
    things: list('버스 노선, 배차 간격, 신호등, 안내 방송, 엘리베이터, 막차 시간, 심야버스, 따릉이 거치대, 점자블록, 전광판, 에스컬레이터, 그늘막, 과속방지턱, 승강장 발빠짐 방지판, 저상버스, 음향신호기, 좌회전 차로, 정기권, 환승 할인, 킥보드 주차칸'),
    enPlaces: list('the bus stop, the subway station, the crossing, the transfer centre, the bike lane, the junction, the school zone, the taxi stand, the car park'),
    enThings: list('bus routes, traffic lights, lifts, night buses, bike racks, timetables, signs, announcements, low-floor buses, tactile paving, scooter bays'),
  },
  {
    category: 'environment',
    places: list('골목길, 아파트 단지, 상가 뒤편, 재활용 정거장, 하천변, 공사장, 대학가, 먹자골목, 물류창고 앞, 정비소 거리, 다세대주택'),
    things: list('쓰레기통, 분리수거함, 미세먼지 측정기, 음식물 수거함, 담배꽁초, 빗물받이, 일회용컵, 소음, 폐건전지 수거함, 옷 수거함, 매연, 태양광 패널, 전기차 충전기, 빗물저금통, 낙엽, 악취'),
    enPlaces: list('the alley, the apartment block, the stream, the building site, the campus, the market street'),
    enThings: list('litter bins, recycling boxes, air sensors, food waste bins, rain drains, disposable cups, noise, charging points, solar panels, fallen leaves'),
  },
  {
    category: 'parks',
    places: list('동네 공원, 어린이공원, 산책로, 둘레길, 놀이터, 뒷산 약수터, 가로수길, 숲길, 옥상정원, 수목원, 쌈지공원, 맨발길'),
    things: list('벤치, 운동기구, 화장실, 나무, 꽃밭, 조명, 음수대, 정자, 흙길, 유아숲 체험장, 안내판, 그네, 배드민턴장, 울타리, 텃밭, 습지, 새집'),
    enPlaces: list('the neighbourhood park, the playground, the forest path, the trail, the roof garden, the arboretum'),
    enThings: list('benches, exercise machines, toilets, trees, flower beds, lamps, drinking fountains, swings, allotments, nest boxes'),
  },
  {
    category: 'hangang',
    places: list('한강공원, 선착장, 한강다리, 나들목, 자전거길, 강변 광장, 캠핑장, 수영장, 생태공원, 수상 무대, 낚시터'),
    things: list('산책길 조명, 매점, 자전거 수리대, 그늘, 쓰레기 분리대, 한강버스, 물놀이장, 돗자리 구역, 승강기, 구명환, 갈대밭, 야외 도서관, 배달 구역, 수변 무대'),
    enPlaces: list('the riverside park, the pier, the river bridge, the cycle path, the river pool, the camping ground'),
    enThings: list('path lights, river buses, bike repair stands, shade, lifebuoys, picnic areas, ramps, open-air libraries'),
  },
  {
    category: 'housing',
    places: list('임대주택, 다세대주택, 재개발 구역, 반지하, 옥탑, 고시원, 빈집, 청년주택, 노후 아파트, 한옥마을, 쪽방촌, 신혼부부 주택'),
    things: list('관리비, 전세 계약, 층간소음, 주차 공간, 창문, 단열, 보일러, 승강기, 공동 세탁실, 공유 주방, 월세 지원, 누수, 방충망, 택배 보관함, 입주 대기, 우편함'),
    enPlaces: list('public rental housing, the semi-basement, the old flat, the vacant house, the youth housing'),
    enThings: list('management fees, leases, noise between floors, parking, insulation, laundry rooms, rent support, parcel lockers'),
  },
  {
    category: 'safety',
    places: list('골목길, 통학로, 지하차도, 공사장 주변, 학교 앞, 전통시장, 고시원, 요양원, 터널, 원룸촌, 축제장, 급경사지, 지하상가'),
    things: list('가로등, CCTV, 비상벨, 소화기, 침수 알림, 제설함, 난간, 안심 귀갓길, 대피 안내도, 자동심장충격기, 화재경보기, 맨홀 뚜껑, 반사경, 재난 문자, 옹벽, 차수판, 인파 관리'),
    enPlaces: list('the alley, the way to school, the underpass, the building site, the market, the steep slope'),
    enThings: list('street lamps, cameras, emergency bells, fire extinguishers, flood alerts, handrails, evacuation maps, defibrillators'),
  },
  {
    category: 'welfare',
    places: list('복지관, 주민센터, 경로당, 요양원, 무료급식소, 장애인 쉼터, 자활센터, 임대아파트 상가, 노숙인 시설, 푸드뱅크'),
    things: list('도시락 배달, 활동지원, 보청기, 휠체어 충전기, 안부 전화, 수어 통역, 목욕 서비스, 신청서, 이동 지원차, 무료 급식, 생계 급여, 돌봄 로봇, 일자리, 냉난방비, 상담'),
    enPlaces: list('the welfare centre, the community office, the senior centre, the soup kitchen, the shelter'),
    enThings: list('meal deliveries, sign language interpreters, wheelchair chargers, check-in calls, application forms, heating support'),
  },
  {
    category: 'family',
    places: list('어린이집, 키움센터, 수유실, 산후조리원, 육아종합지원센터, 공동육아방, 가족센터, 다문화센터, 놀이방, 아동병원'),
    things: list('야간 돌봄, 등하원 도우미, 기저귀 교환대, 육아휴직 안내, 유아차 대여, 아이돌봄 신청, 장난감 대여, 아빠 교실, 한부모 지원, 임산부 배려석, 예방접종, 난임 지원, 입양 상담'),
    enPlaces: list('the day-care centre, the nursing room, the family centre, the playroom, the children’s hospital'),
    enThings: list('evening care, changing tables, pushchair loans, toy libraries, seats for expectant mothers, childcare applications'),
  },
  {
    category: 'health',
    places: list('보건소, 야간 약국, 동네 의원, 건강생활지원센터, 정신건강센터, 체력인증센터, 응급실, 시립병원, 치매안심센터'),
    things: list('건강검진, 예방주사, 금연 구역, 혈압계, 마음 상담, 재활 운동, 치과 진료, 대기 시간, 통역, 심폐소생술 교육, 영양 상담, 걷기 모임, 만성질환 관리, 식중독 예방'),
    enPlaces: list('the public health centre, the night pharmacy, the clinic, the city hospital, the dementia centre'),
    enThings: list('check-ups, vaccinations, smoke-free zones, counselling, dental care, waiting times, interpreters, walking groups'),
  },
  {
    category: 'animals',
    places: list('반려견 놀이터, 동물병원, 유기동물 보호소, 동네 공원, 길고양이 급식소, 산책로, 입양센터, 동물 장묘 시설'),
    things: list('목줄, 배변 봉투함, 중성화 수술, 예방접종, 물그릇, 입양 안내, 울타리, 펫티켓 교육, 동물 등록, 길고양이 쉼터, 유기견 산책 봉사, 비둘기'),
    enPlaces: list('the dog run, the animal hospital, the shelter, the park'),
    enThings: list('leads, waste bags, neutering, water bowls, adoption notices, fences, stray cat shelters'),
  },
  {
    category: 'education',
    places: list('초등학교, 도서관, 평생학습관, 중학교, 고등학교, 대학가, 청소년센터, 과학관, 진로센터, 야학, 지역아동센터'),
    things: list('열람실, 방과후 수업, 급식, 통학버스, 코딩 교실, 한국어 수업, 진로 상담, 악기 대여, 독서 모임, 강의 시간, 장학금, 운동장 개방, 학교 화장실, 전자책, 문해 교육'),
    enPlaces: list('the primary school, the library, the learning centre, the youth centre, the science museum'),
    enThings: list('reading rooms, after-school classes, school meals, Korean lessons, career advice, book clubs, e-books, playgrounds'),
  },
  {
    category: 'culture',
    places: list('미술관, 공연장, 박물관, 전통시장, 고궁, 체육관, 수영장, 동네 책방, 광장, 마을회관, 폐교, 야외무대, 한옥, 기념관'),
    things: list('관람 시간, 무료 공연, 해설, 수영 강습, 축제, 거리 공연, 예약, 생활체육, 전시 안내, 동아리 연습실, 영화 상영, 책 교환, 벽화, 자막, 관광 지도, 풋살장'),
    enPlaces: list('the art museum, the concert hall, the palace, the sports hall, the bookshop, the square'),
    enThings: list('opening hours, free concerts, guided tours, swimming lessons, festivals, bookings, subtitles, tourist maps'),
  },
  {
    category: 'economy',
    places: list('전통시장, 골목상권, 청년창업센터, 지하상가, 일자리센터, 공유 작업장, 인쇄골목, 봉제공장, 농부시장, 무역센터'),
    things: list('상품권, 임대료, 배달 수수료, 창업 지원금, 주차장, 간판, 온라인 판매, 일자리 상담, 직거래, 카드 수수료, 장바구니, 경력단절 교육, 시제품 제작, 공동 브랜드, 프리랜서 계약'),
    enPlaces: list('the traditional market, the shopping street, the start-up centre, the job centre, the print alley'),
    enThings: list('gift certificates, rents, delivery fees, start-up grants, shop signs, job advice, farmers’ stalls, shopping baskets'),
  },
  {
    category: 'digital',
    places: list('무인민원발급기, 주민센터, 공공 앱, 시청 누리집, 지하철역, 버스, 도서관, 디지털배움터, 공원'),
    things: list('공공 와이파이, 예약 앱, 키오스크, 본인확인, 큰 글씨 화면, 공공데이터, 민원 신청, 알림 문자, 지도, 외국어 안내, 전자 증명서, 충전기, 챗봇, 접근성, 개인정보'),
    enPlaces: list('the city’s website, the kiosk, the community office, the subway station, the library'),
    enThings: list('public Wi-Fi, booking apps, kiosks, large print, open data, text alerts, maps, certificates, chatbots'),
  },
  {
    category: 'other',
    places: list('주민센터, 시청, 구청, 광장, 마을회관, 전통시장, 아파트 단지, 지하철역'),
    things: list('주민 투표, 민원 창구, 자원봉사, 시민 교육, 행사 안내, 점심시간 운영, 마을 회의, 예산, 설문, 현수막, 소식지, 번역, 기부함'),
    enPlaces: list('the community office, the city hall, the square, the village hall'),
    enThings: list('service counters, volunteering, town meetings, surveys, banners, newsletters, opening hours'),
  },
];

export const neighbourhoods: readonly string[] = list(`망원동, 신림동, 상계동, 화곡동, 역삼동, 잠실동, 목동, 길음동, 불광동, 면목동, 합정동, 이태원동,
  성수동, 연남동, 구의동, 장안동, 수유동, 쌍문동, 공덕동, 창신동, 가산동, 구로동, 문래동, 대림동, 사당동, 봉천동, 방배동, 서초동, 대치동, 수서동, 가락동, 천호동,
  고덕동, 혜화동, 부암동, 삼청동, 필동, 신당동, 한남동, 후암동, 왕십리, 마장동, 자양동, 중곡동, 회기동, 답십리, 상봉동, 신내동, 정릉동, 돈암동, 미아동, 번동, 도봉동,
  방학동, 월계동, 중계동, 녹번동, 응암동, 홍제동, 연희동, 상암동, 아현동, 신정동, 신월동, 등촌동, 방화동, 오류동, 개봉동, 독산동, 시흥동, 여의도, 당산동, 흑석동,
  노량진, 상도동, 낙성대, 반포동, 양재동, 논현동, 개포동, 문정동, 거여동, 둔촌동, 암사동`);

export const enNeighbourhoods: readonly string[] = list(`Mangwon, Sillim, Sanggye, Hwagok, Yeoksam, Jamsil, Mok-dong, Gireum, Bulgwang, Hapjeong,
  Itaewon, Seongsu, Yeonnam, Suyu, Gongdeok, Changsin, Mullae, Sadang, Bangbae, Cheonho, Hyehwa, Buam, Hannam, Wangsimni, Hoegi, Jeongneung, Hongje, Sangam, Yeouido, Noryangjin`);
