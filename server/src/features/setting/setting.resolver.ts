import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { Language } from '../../shared/vocabulary.js';
import { settingCatalogue, settingKeys, type SettingKey, type SettingValues } from './setting.rules.js';
import type { SettingService } from './setting.service.js';
import { ChangeSettingInput, ChangeSettingPayload, Setting } from './setting.type.js';

@Resolver(() => Setting)
export class SettingResolver {
  constructor(private readonly service: SettingService) {}

  @Query(() => [Setting], { description: 'The rules in force: thresholds, periods and deadlines.' })
  async settings(): Promise<Setting[]> {
    const values = await this.service.read();
    return settingKeys.map(key => toSetting(key, values));
  }

  @Mutation(() => ChangeSettingPayload, {
    description: 'For administrators. Holds for rounds and reviews that begin from now on; the change is public in the audit log.',
  })
  async changeSetting(
    @Arg('input', () => ChangeSettingInput) input: ChangeSettingInput,
    @Ctx() { viewer }: RequestContext,
  ): Promise<ChangeSettingPayload> {
    const key = await this.service.changeSetting(viewer, input);
    return { setting: toSetting(key, await this.service.read()) };
  }

  @FieldResolver(() => String, { description: 'What it means and where the rule comes from.' })
  description(
    @Root() { key }: Setting,
    @Arg('language', () => Language, { defaultValue: Language.KO, description: 'The language to answer in.' }) language: Language,
  ): string {
    return settingCatalogue[key].description[language];
  }
}

const toSetting = (key: SettingKey, values: SettingValues): Setting =>
  Object.assign(new Setting(), { key, value: String(values[key]) });
