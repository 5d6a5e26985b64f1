import { IconChartLine, IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { readStored, writeStored } from '../shared/storage';
import { createStore, useStore } from '../shared/store';
import { Icon } from './Icon';
import classes from './TableSwitch.module.css';

const KEY = 'oasis.charts';
const tables = createStore(readStored(KEY) === 'table');

/** Whether this reader wants charts as tables; kept for next time. */
export const useTables = (): boolean => useStore(tables);

/** Turns a chart into a real table and back. */
export function TableSwitch() {
  const { t } = useTranslation('proposal');
  const on = useTables();
  const toggle = (): void => {
    writeStored(KEY, on ? null : 'table');
    tables.set(!on);
  };
  return (
    <button type="button" className={classes.switch} onClick={toggle}>
      <Icon of={on ? IconChartLine : IconTable} size={17} />
      {t(on ? 'chart.asPicture' : 'chart.asTable')}
    </button>
  );
}
