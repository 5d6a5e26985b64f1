/** Who can sign in to the demonstration. Everybody knows the password: these accounts never belong on a real site. */
import type { GivenRole } from '../features/member/member.entity.js';

export const demoPassword = 'oasis-demo';

export interface DemoAccount {
  readonly email: string;
  readonly handle: string;
  readonly displayName: string;
  /** Who this is, for the line that the server prints at its start. */
  readonly about: string;
}

export interface DemoCitizen extends DemoAccount {
  /** What the simulated identity provider is told; null for a member who has not verified yet. */
  readonly identity: { readonly name: string; readonly birthDate: string; readonly phone: string } | null;
}

export interface DemoOfficial extends DemoAccount {
  readonly departmentSlugs: readonly string[];
  readonly roles: readonly GivenRole[];
}

export const demoCitizens = [
  {
    email: 'citizen1@oasis.example', handle: 'hangang-walk', displayName: '김○수', about: 'citizen with proposals and votes of her own',
    identity: { name: '김민수', birthDate: '1988-04-12', phone: '010-0000-1001' },
  },
  {
    email: 'citizen2@oasis.example', handle: 'mangwon-kitchen', displayName: '이○연', about: 'citizen with a proposal that was answered',
    identity: { name: '이서연', birthDate: '1995-09-30', phone: '010-0000-1002' },
  },
  {
    email: 'citizen3@oasis.example', handle: 'daniel-itaewon', displayName: 'Daniel R.', about: 'citizen who has not voted yet',
    identity: { name: 'Daniel Reyes', birthDate: '1991-01-05', phone: '010-0000-1003' },
  },
  {
    email: 'newcomer@oasis.example', handle: 'first-day', displayName: '박○우', about: 'member who has yet to verify who he is',
    identity: null,
  },
] as const satisfies readonly DemoCitizen[];

export const demoOfficials = [
  {
    email: 'transport@oasis.example', handle: 'transport-desk', displayName: '한○주', about: 'official of 도시교통실 (transport)',
    departmentSlugs: ['transport', 'bus', 'walking-cycling', 'parking'], roles: ['OFFICIAL'],
  },
  {
    email: 'parks@oasis.example', handle: 'parks-desk', displayName: '오○진', about: 'official of 정원도시국 and 미래한강본부 (parks, hangang)',
    departmentSlugs: ['parks', 'hangang'], roles: ['OFFICIAL'],
  },
  {
    email: 'city@oasis.example', handle: 'city-desk', displayName: '서○호', about: 'official of 경제실, 주택실 and 복지실 (economy, housing, welfare)',
    departmentSlugs: ['economy', 'housing', 'welfare'], roles: ['OFFICIAL'],
  },
  {
    email: 'admin@oasis.example', handle: 'oasis-admin', displayName: '오아시스 운영', about: 'administrator and moderator',
    departmentSlugs: [], roles: ['ADMINISTRATOR', 'MODERATOR'],
  },
] as const satisfies readonly DemoOfficial[];

/** For the lines that the server prints. */
export const demoAccounts: readonly DemoAccount[] = [...demoCitizens, ...demoOfficials];

export type CitizenHandle = (typeof demoCitizens)[number]['handle'];
export type OfficialHandle = (typeof demoOfficials)[number]['handle'];
