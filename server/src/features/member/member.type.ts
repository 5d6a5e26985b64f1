import { Field, InputType, ObjectType } from 'type-graphql';
import { Node } from '../../graphql/node.js';
import { Role } from '../../shared/vocabulary.js';

@ObjectType({ implements: Node, simpleResolvers: true, description: 'The public profile of somebody who signed up.' })
export class Member extends Node {
  @Field({ description: 'Unique name for links and mentions: lower-case letters, digits, `_` and `-`, 3 to 40 characters.' })
  handle!: string;

  @Field({ description: 'The name that the member chose to show. The verified name is never public.' })
  displayName!: string;

  @Field(() => [Role], { description: 'CITIZEN means that the identity is verified.' })
  roles!: Role[];

  @Field({ description: 'When the member signed up.' })
  createdAt!: Date;
}

@ObjectType('Viewer', {
  implements: Node,
  simpleResolvers: true,
  description: 'The signed-in member, as only they see themselves. The id is that of their public profile.',
})
export class OwnProfile extends Node {
  @Field({ description: 'Unique name for links and mentions.' })
  handle!: string;

  @Field({ description: 'The name shown to others.' })
  displayName!: string;

  @Field(() => String, { nullable: true, description: 'The address to sign in with; null for members without a password.' })
  email!: string | null;

  @Field({ description: 'Whether the identity is verified: only then may a citizen propose, comment and vote.' })
  verified!: boolean;

  @Field(() => [Role], { description: 'What the member may do beyond reading.' })
  roles!: Role[];

  @Field({ description: 'When the member signed up.' })
  createdAt!: Date;
}

@InputType()
export class SignUpInput {
  @Field({ description: 'Never shown to others.' })
  email!: string;

  @Field({ description: '8 to 128 characters.' })
  password!: string;

  @Field({ description: 'Letters, digits, `_` and `-`, 3 to 40 characters; kept in lower case, unique.' })
  handle!: string;

  @Field({ description: 'The name shown to others, 1 to 40 characters; a masked form of the real name will do.' })
  displayName!: string;
}

@InputType()
export class SignInInput {
  @Field()
  email!: string;

  @Field()
  password!: string;
}

@InputType({ description: 'Whom the identity provider is asked about. Only a keyed hash of its answer is kept.' })
export class VerifyIdentityInput {
  @Field({ description: 'The name in the official register; it is not stored and never shown.' })
  name!: string;

  @Field({ description: 'YYYY-MM-DD; at least 14 years ago.' })
  birthDate!: string;

  @Field({ description: 'With or without hyphens and country code.' })
  phone!: string;
}

@ObjectType({ simpleResolvers: true })
export class SignUpPayload {
  @Field({ description: 'Send it as `Authorization: Bearer <token>`. Browsers get a cookie besides and need not keep it.' })
  token!: string;

  @Field(() => OwnProfile)
  member!: OwnProfile;
}

@ObjectType({ simpleResolvers: true })
export class SignInPayload {
  @Field({ description: 'Send it as `Authorization: Bearer <token>`. Browsers get a cookie besides and need not keep it.' })
  token!: string;

  @Field(() => OwnProfile)
  member!: OwnProfile;
}

@ObjectType({ simpleResolvers: true })
export class SignOutPayload {
  @Field({ description: 'False when nobody was signed in.' })
  signedOut!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class VerifyIdentityPayload {
  @Field(() => OwnProfile)
  member!: OwnProfile;
}
