import { Field, ObjectType } from 'type-graphql';
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
