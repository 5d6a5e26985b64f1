import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import { SectionHead } from '../../ui/SectionHead';
import classes from './DistrictMap.module.css';
import { TILES, shade } from './districtTiles';
import type { CityBoard } from './useCityBoard';

/** What each district has proposed, as a map of equal tiles: a small district is not a small matter. */
export function DistrictMap({ districts }: { districts: CityBoard['districts'] }) {
  const { t } = useTranslation(['home', 'domain']);
  const format = useFormat();
  const count = new Map(districts.map((one) => [one.district, one.count]));
  const all = TILES.map(({ district }) => count.get(district) ?? 0);
  return (
    <section className={classes.section} aria-labelledby="districts">
      <SectionHead id="districts" title={t('districts.title')} />
      <ul className={classes.map}>
        {TILES.map(({ district, row, column }) => {
          const here = count.get(district) ?? 0;
          return (
            <li key={district} style={{ gridRow: row, gridColumn: column }}>
              <Link
                to={`/proposals?district=${district}`}
                data-shade={shade(here, all)}
                title={t(`domain:district.${district}`)}
              >
                <b>{t(`domain:tile.${district}`)}</b>{' '}
                <span>{format.number(here)}</span>
                <VisuallyHidden>{t('districts.of', { district: t(`domain:district.${district}`) })}</VisuallyHidden>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
