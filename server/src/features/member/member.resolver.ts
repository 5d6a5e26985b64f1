import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { HttpExchange, RequestContext } from '../../graphql/context.js';
import { Refusal } from '../../shared/errors.js';
import { AccountService, type SignedIn } from './account.service.js';
import { IdentityService } from './identity.service.js';
import { MemberService, type OwnAccount } from './member.service.js';
import {
  OwnProfile, SignInInput, SignInPayload, SignOutPayload, SignUpInput, SignUpPayload, VerifyIdentityInput, VerifyIdentityPayload,
} from './member.type.js';
import { toOwnProfile } from './member.view.js';

@Resolver()
export class MemberResolver {
  constructor(
    private readonly members: MemberService,
    private readonly accounts: AccountService,
    private readonly identities: IdentityService,
  ) {}

  @Query(() => OwnProfile, { nullable: true, description: 'Who is signed in; null for a visitor.' })
  async viewer(@Ctx() { viewer }: RequestContext): Promise<OwnProfile | null> {
    const account = await this.members.readOwn(viewer);
    return account && view(account);
  }

  @Mutation(() => SignUpPayload, {
    description: 'Makes an account and signs in. BAD_USER_INPUT names the fields that are wrong or `taken`.',
  })
  async signUp(@Arg('input', () => SignUpInput) input: SignUpInput, @Ctx() context: RequestContext): Promise<SignUpPayload> {
    const http = requireHttp(context);
    return answer(await this.accounts.signUp(input, http.address), http);
  }

  @Mutation(() => SignInPayload, {
    description: 'BAD_USER_INPUT with the problem `wrongCredentials` does not tell which of both is wrong.',
  })
  async signIn(@Arg('input', () => SignInInput) input: SignInInput, @Ctx() context: RequestContext): Promise<SignInPayload> {
    const http = requireHttp(context);
    return answer(await this.accounts.signIn(input, http.address), http);
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session that the request came with; its token is worthless at once.' })
  async signOut(@Ctx() context: RequestContext): Promise<SignOutPayload> {
    const http = requireHttp(context);
    http.setCookies(await this.accounts.signOut(http.headers));
    return { signedOut: context.viewer !== null };
  }

  @Mutation(() => VerifyIdentityPayload, {
    description:
      'Makes the viewer a citizen. IDENTITY_TAKEN when another account belongs to that person; FORBIDDEN for officials, ' +
      'whose person may have a citizen account of their own. Asking again with the same claim changes nothing.',
  })
  async verifyIdentity(
    @Arg('input', () => VerifyIdentityInput) input: VerifyIdentityInput,
    @Ctx() context: RequestContext,
  ): Promise<VerifyIdentityPayload> {
    await this.identities.verifyIdentity(context.viewer, input, requireHttp(context).address);
    const account = await this.members.readOwn(context.viewer);
    return { member: view(account!) };
  }
}

const view = ({ member, email }: OwnAccount): OwnProfile => toOwnProfile(member, email);

function answer({ token, cookies, account }: SignedIn, http: HttpExchange): { token: string; member: OwnProfile } {
  http.setCookies(cookies);
  return { token, member: view(account) };
}

/** Sessions begin and end over HTTP, where there are cookies and an address to count attempts by. */
function requireHttp({ http }: RequestContext): HttpExchange {
  if (!http) throw new Refusal('BAD_REQUEST');
  return http;
}
