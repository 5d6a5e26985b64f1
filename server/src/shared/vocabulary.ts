/**
 * The words of the domain that entities, rules and the GraphQL schema share. Each is an object whose
 * keys are its values, and a type of the same name. Descriptions for partners are in graphql/enums.ts.
 */
export type Words<W extends string> = { readonly [Key in W]: Key };

const words = <const W extends string>(...names: W[]): Words<W> =>
  Object.freeze(Object.fromEntries(names.map(name => [name, name]))) as Words<W>;

export const Language = words('KO', 'EN');
export type Language = keyof typeof Language;

export const Role = words('CITIZEN', 'EXPERT', 'OFFICIAL', 'MODERATOR', 'ADMINISTRATOR');
export type Role = keyof typeof Role;

export const ProposalStatus = words(
  'DRAFT',
  'VOTING',
  'REVIEW',
  'LAPSED',
  'WITHDRAWN',
  'MERGED',
  'HANDED_ON',
  'ADOPTED',
  'HOPE_SEED',
  'NOT_ADOPTED',
  'REALIZING',
  'REALIZED',
);
export type ProposalStatus = keyof typeof ProposalStatus;

export const ProposalOrder = words('NEWEST', 'MOST_VOTED', 'CLOSING_SOON', 'RELEVANCE', 'NEARLY_THERE');
export type ProposalOrder = keyof typeof ProposalOrder;

export const ProposalAction = words(
  'CAST_VOTE',
  'WITHDRAW_VOTE',
  'EDIT',
  'WITHDRAW',
  'SUGGEST_AMENDMENT',
  'COMMENT',
  'RECHALLENGE',
);
export type ProposalAction = keyof typeof ProposalAction;

export const ActorKind = words('SYSTEM', 'AUTHOR', 'CITIZEN', 'OFFICIAL', 'EXPERT');
export type ActorKind = keyof typeof ActorKind;

export const ReviewState = words('OPEN', 'TAKEN', 'AWAITING_COMPLETION', 'DECIDED');
export type ReviewState = keyof typeof ReviewState;

export const ReviewAction = words('TAKE', 'DECIDE');
export type ReviewAction = keyof typeof ReviewAction;

export const ReviewQueueFilter = words('ALL', 'MINE', 'UNASSIGNED', 'DECIDED');
export type ReviewQueueFilter = keyof typeof ReviewQueueFilter;

export const DecisionOutcome = words('ADOPTED', 'HOPE_SEED', 'NOT_ADOPTED');
export type DecisionOutcome = keyof typeof DecisionOutcome;

/** Exactly the five of the national decree (국민 제안 규정 §8①). */
export const Criterion = words('FEASIBILITY', 'CREATIVITY', 'EFFECTIVENESS', 'SCOPE', 'CONTINUITY');
export type Criterion = keyof typeof Criterion;

/** Seoul's 25 autonomous districts (자치구), romanized without the suffix -gu. */
export const District = words(
  'JONGNO',
  'JUNG',
  'YONGSAN',
  'SEONGDONG',
  'GWANGJIN',
  'DONGDAEMUN',
  'JUNGNANG',
  'SEONGBUK',
  'GANGBUK',
  'DOBONG',
  'NOWON',
  'EUNPYEONG',
  'SEODAEMUN',
  'MAPO',
  'YANGCHEON',
  'GANGSEO',
  'GURO',
  'GEUMCHEON',
  'YEONGDEUNGPO',
  'DONGJAK',
  'GWANAK',
  'SEOCHO',
  'GANGNAM',
  'SONGPA',
  'GANGDONG',
);
export type District = keyof typeof District;
