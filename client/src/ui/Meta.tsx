import { IconMapPin, type Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ko } from '../i18n/ko';
import { Icon } from './Icon';
import classes from './Meta.module.css';

/** The quiet line of facts under or over a title. */
export function Meta({ children }: { children: ReactNode }) {
  return <p className={classes.meta}>{children}</p>;
}

/** One fact of a `Meta`; `push` sends it to the right end. */
export function Fact({ icon, push = false, children }: { icon?: TablerIcon; push?: boolean; children: ReactNode }) {
  return (
    <span className={classes.fact} data-push={push || undefined}>
      {icon && <Icon of={icon} size={15} />}
      {children}
    </span>
  );
}

export type DistrictName = keyof (typeof ko)['domain']['district'];

/** The district a proposal is about; all of Seoul when it names none. */
export function DistrictFact({ district, icon = true }: { district: DistrictName | null; icon?: boolean }) {
  const { t } = useTranslation('domain');
  return <Fact icon={icon ? IconMapPin : undefined}>{district === null ? t('citywide') : t(`district.${district}`)}</Fact>;
}
