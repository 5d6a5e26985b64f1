import { IconAlertTriangle, IconCheck, IconDeviceFloppy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { Icon } from '../../ui/Icon';
import type { Keeping } from './keeper';
import classes from './SavedStatus.module.css';

/** When the text was last kept. Quiet: it is read when looked for, never spoken with every pause in typing. */
export function SavedStatus({ keeping }: { keeping: Keeping<unknown> }) {
  const { t } = useTranslation('write');
  const format = useFormat();
  const { state, savedAt } = keeping;
  if (state === 'elsewhere') return null;
  if (state === 'unavailable') {
    return <p className={classes.status} data-warn><Icon of={IconAlertTriangle} size={16} />{t('saved.unavailable')}</p>;
  }
  const text = state === 'unsaved' ? t('saved.unsaved')
    : savedAt === null ? t('saved.nothing')
    : t('saved.at', { time: format.time(new Date(savedAt)) });
  return <p className={classes.status}><Icon of={savedAt === null ? IconDeviceFloppy : IconCheck} size={16} />{text}</p>;
}
