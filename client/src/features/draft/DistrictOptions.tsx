import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/useFormat';
import { DISTRICTS } from '../../shared/districts';

/** All of Seoul, then the 25 districts in the order of the reader's alphabet. */
export function DistrictOptions() {
  const { t } = useTranslation('domain');
  const language = useLanguage();
  const named = DISTRICTS.map((district) => ({ district, name: t(`district.${district}`) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <>
      <option value="">{t('citywide')}</option>
      {named.map(({ district, name }) => <option key={district} value={district}>{name}</option>)}
    </>
  );
}
