import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settingOf } from '../../features/draft/settingOf';
import { useFormat } from '../../i18n/useFormat';
import { SectionHead } from '../../ui/SectionHead';
import { Quoting } from '../../ui/Written';
import classes from './Promises.module.css';

interface PromisesProps {
  settings: readonly { key: string; value: string }[] | undefined;
  department: string | undefined;
  name: string | undefined;
}

const DAY_MS = 86_400_000;

/** What publishing commits to, on both sides. Numbers come from the service's settings; without them a line is left out. */
export function Promises({ settings, department, name }: PromisesProps) {
  const { t } = useTranslation('write');
  const format = useFormat();
  const [now] = useState(() => Date.now());
  const days = settingOf(settings, 'votingDays');
  const threshold = settingOf(settings, 'voteThreshold');
  const reviewDays = settingOf(settings, 'reviewDays');
  // The day of publishing does not count.
  const until = days === undefined ? undefined : format.date(new Date(now + days * DAY_MS));
  return (
    <section aria-labelledby="promises" className={classes.section}>
      <SectionHead id="promises" title={t('check.promises')} />
      <ul className={classes.list}>
        {days !== undefined && <li>{t('check.window', { days, date: until })}</li>}
        {threshold !== undefined && reviewDays !== undefined && department !== undefined && (
          <li>{t('check.threshold', { need: threshold + 1, department, reviewDays })}</li>
        )}
        <li>{t('check.editing')}</li>
        {name !== undefined && <li><Quoting words={name}>{(words) => t('check.name', { name: words })}</Quoting></li>}
        <li>{t('check.own')}</li>
      </ul>
    </section>
  );
}
