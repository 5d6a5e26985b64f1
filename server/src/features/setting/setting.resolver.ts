import { Arg, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Language } from '../../shared/vocabulary.js';
import { settingCatalogue, settingKeys } from './setting.rules.js';
import { SettingService } from './setting.service.js';
import { Setting } from './setting.type.js';

@Resolver(() => Setting)
export class SettingResolver {
  constructor(private readonly settings: SettingService) {}

  @Query(() => [Setting], { name: 'settings', description: 'The rules in force: thresholds, periods and deadlines.' })
  async readSettings(): Promise<Setting[]> {
    const values = await this.settings.read();
    return settingKeys.map(key => ({ key, value: String(values[key]) }));
  }

  @FieldResolver(() => String, { description: 'What it means and where the rule comes from.' })
  description(
    @Root() setting: Setting,
    @Arg('language', () => Language, { defaultValue: Language.KO }) language: Language,
  ): string {
    return settingCatalogue[setting.key].description[language];
  }
}
