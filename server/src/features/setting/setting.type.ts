import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { SettingKey } from './setting.rules.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A rule that an administrator can change. Rounds and reviews keep the values they began under.',
})
export class Setting {
  @Field(() => String, { description: 'Stable name, e.g. `voteThreshold`.' })
  key!: SettingKey;

  @Field(() => String, { description: 'The value in force as text; a whole number, in the unit that the description names.' })
  value!: string;
}

@InputType()
export class ChangeSettingInput {
  @Field({ description: 'Name of the setting.' })
  key!: string;

  @Field(() => Int, { description: 'The new value, within the bounds of the setting.' })
  value!: number;

  @Field({ description: 'Why, 5 to 500 characters; public in the audit log.' })
  reason!: string;
}

@ObjectType({ simpleResolvers: true })
export class ChangeSettingPayload {
  @Field(() => Setting)
  setting!: Setting;
}
