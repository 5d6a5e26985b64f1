/** The shared words as GraphQL enums, each value described for partner developers with the word citizens know. */
import { registerEnumType } from 'type-graphql';
import { ErrorCode, errorMessages } from '../shared/errors.js';
import {
  ActorKind,
  Criterion,
  DecisionOutcome,
  District,
  Language,
  ProposalAction,
  ProposalOrder,
  ProposalStatus,
  ReviewAction,
  ReviewQueueFilter,
  ReviewState,
  Role,
  type Words,
} from '../shared/vocabulary.js';

/** A value without a description does not compile. */
function register<W extends string>(words: Words<W>, name: string, description: string, values: Record<W, string>): void {
  const described = Object.entries<string>(values).map(([value, text]) => [value, { description: text }] as const);
  registerEnumType(words, { name, description, valuesConfig: Object.fromEntries(described) as Record<W, { description: string }> });
}

register(ErrorCode, 'ErrorCode', 'Every code that an error may carry in `extensions.code`. Messages are constant; act on the code.', {
  ...errorMessages,
  PERSISTED_QUERY_NOT_FOUND: 'This server does not know the hash of the document; send the document itself.',
});

register(Language, 'Language', 'A language of the texts that the city writes in both.', {
  KO: 'Korean (한국어)',
  EN: 'English (영어)',
});

register(Role, 'Role', 'What a member may do beyond reading.', {
  CITIZEN: 'A member whose identity is verified (시민): proposes, votes, comments.',
  EXPERT: 'A citizen with a named field (전문가): gives marked opinions and scores contest entries.',
  OFFICIAL: 'Works for a department of the city (공무원): reviews and replies. Never votes on proposals.',
  MODERATOR: 'Acts on reports, with a public reason each time (조정자).',
  ADMINISTRATOR: 'Looks after departments, roles and settings (관리자).',
});

register(ProposalStatus, 'ProposalStatus', 'Where a proposal stands on its way.', {
  DRAFT: 'Not published yet; only its author sees it (작성 중).',
  VOTING: 'Open for votes until the round closes (투표 중).',
  REVIEW: 'Before the responsible department (부서 검토).',
  LAPSED: 'The round closed with too few votes (투표 종료).',
  WITHDRAWN: 'Taken back by its author (철회).',
  MERGED: 'Joined to an older proposal with the same content (병합).',
  HANDED_ON: 'No proposal in the sense of the law; handed on or closed, with reasons (이관).',
  ADOPTED: 'The department will carry it out (채택).',
  HOPE_SEED: 'A good idea whose time has not come; looked at again on a set date (희망씨앗).',
  NOT_ADOPTED: 'The department will not carry it out, with reasons (불채택).',
  REALIZING: 'Being carried out by a published plan (추진 중).',
  REALIZED: 'Done (실현).',
});

register(ProposalOrder, 'ProposalOrder', 'The order of a list of proposals.', {
  NEWEST: 'Latest published first (최신순).',
  MOST_VOTED: 'Most votes first (투표 많은 순).',
  CLOSING_SOON: 'Open rounds, the one that closes next first (마감 임박순).',
  RELEVANCE: 'Best match of `filter.text` first (관련도순).',
  NEARLY_THERE: 'Open rounds that need the fewest further votes for a review first (검토 임박순).',
});

register(ProposalAction, 'ProposalAction', 'What a viewer may want to do with a proposal; see `Proposal.abilities`.', {
  CAST_VOTE: 'Vote for it (투표하기).',
  WITHDRAW_VOTE: 'Take the own vote back (투표 취소).',
  EDIT: 'Change its text (수정).',
  WITHDRAW: 'Take the proposal back (철회).',
  SUGGEST_AMENDMENT: 'Suggest a changed text (제안 더하기).',
  COMMENT: 'Write a comment (시민의견).',
  RECHALLENGE: 'Put it to the vote again (재도전).',
});

register(ActorKind, 'ActorKind', 'Who brought a proposal to its next status; never a name, so that no vote is tied to anyone.', {
  SYSTEM: 'The system, by a rule: the threshold was passed or a deadline went by (시스템).',
  AUTHOR: 'The author of the proposal (제안자).',
  CITIZEN: 'Another citizen (시민).',
  OFFICIAL: 'An official (공무원).',
  EXPERT: 'An expert (전문가).',
});

register(ReviewState, 'ReviewState', 'Where a review stands in its department.', {
  OPEN: 'Waiting for an official to take it (배정 대기).',
  TAKEN: 'An official works on it (검토 중).',
  AWAITING_COMPLETION: 'The author was asked to complete the proposal; the deadline stands still (보완 요청).',
  DECIDED: 'The decision and the reply are published (답변 완료).',
});

register(ReviewAction, 'ReviewAction', 'What a viewer may want to do with a review; see `Review.abilities`.', {
  TAKE: 'Take it on (검토 맡기).',
  DECIDE: 'Publish the decision with the reply (답변 등록).',
});

register(ReviewQueueFilter, 'ReviewQueueFilter', 'Which reviews of a department to show.', {
  ALL: 'All that are not decided (전체).',
  MINE: 'Taken by the viewer (내 담당).',
  UNASSIGNED: 'Taken by nobody yet (미배정).',
  DECIDED: 'Decided ones (답변 완료).',
});

register(DecisionOutcome, 'DecisionOutcome', 'How a review ends.', {
  ADOPTED: 'The department will carry it out; `plannedFor` names when, at most three years on (채택).',
  HOPE_SEED: 'Kept and looked at again (희망씨앗).',
  NOT_ADOPTED: 'Not carried out; the reply gives the reasons (불채택).',
});

register(Criterion, 'Criterion', 'The five criteria of a review, by the national decree on citizen proposals (국민 제안 규정 §8①).', {
  FEASIBILITY: 'Can it be carried out? (실시 가능성)',
  CREATIVITY: 'Is it new? (창의성)',
  EFFECTIVENESS: 'Does the effect justify the effort? (효율성 및 효과성)',
  SCOPE: 'How widely does it apply? (적용 범위)',
  CONTINUITY: 'Does the effect last? (계속성)',
});

register(District, 'District', "Seoul's 25 autonomous districts (자치구).", {
  JONGNO: 'Jongno-gu (종로구)',
  JUNG: 'Jung-gu (중구)',
  YONGSAN: 'Yongsan-gu (용산구)',
  SEONGDONG: 'Seongdong-gu (성동구)',
  GWANGJIN: 'Gwangjin-gu (광진구)',
  DONGDAEMUN: 'Dongdaemun-gu (동대문구)',
  JUNGNANG: 'Jungnang-gu (중랑구)',
  SEONGBUK: 'Seongbuk-gu (성북구)',
  GANGBUK: 'Gangbuk-gu (강북구)',
  DOBONG: 'Dobong-gu (도봉구)',
  NOWON: 'Nowon-gu (노원구)',
  EUNPYEONG: 'Eunpyeong-gu (은평구)',
  SEODAEMUN: 'Seodaemun-gu (서대문구)',
  MAPO: 'Mapo-gu (마포구)',
  YANGCHEON: 'Yangcheon-gu (양천구)',
  GANGSEO: 'Gangseo-gu (강서구)',
  GURO: 'Guro-gu (구로구)',
  GEUMCHEON: 'Geumcheon-gu (금천구)',
  YEONGDEUNGPO: 'Yeongdeungpo-gu (영등포구)',
  DONGJAK: 'Dongjak-gu (동작구)',
  GWANAK: 'Gwanak-gu (관악구)',
  SEOCHO: 'Seocho-gu (서초구)',
  GANGNAM: 'Gangnam-gu (강남구)',
  SONGPA: 'Songpa-gu (송파구)',
  GANGDONG: 'Gangdong-gu (강동구)',
});
