/** Every entity the ORM knows. */
import { EventSchema, EventStreamSchema, LiveSignalSchema } from '../events/event.entity.js';
import { AuditEntrySchema } from '../features/audit/audit.entity.js';
import { CategorySchema, DepartmentSchema } from '../features/department/department.entity.js';
import { DepartmentMemberSchema, MemberSchema, PersonSchema } from '../features/member/member.entity.js';
import { ProposalSchema, RevisionSchema, RoundSchema } from '../features/proposal/proposal.entity.js';
import { DecisionSchema, ReplySchema, CriterionScoreSchema, ReviewSchema } from '../features/review/review.entity.js';
import { SettingSchema } from '../features/setting/setting.entity.js';

export const entities = [
  EventSchema,
  LiveSignalSchema,
  EventStreamSchema,
  AuditEntrySchema,
  MemberSchema,
  PersonSchema,
  DepartmentMemberSchema,
  SettingSchema,
  DepartmentSchema,
  CategorySchema,
  ProposalSchema,
  RevisionSchema,
  RoundSchema,
  ReviewSchema,
  DecisionSchema,
  ReplySchema,
  CriterionScoreSchema,
] as const;
