import { Button } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../../ui/Empty';
import type { ProposalSearch } from './proposalSearch';
import classes from './NothingFound.module.css';

export interface NothingFoundProps {
  search: ProposalSearch;
  onChange: (change: Partial<ProposalSearch>) => void;
}

/** A search without an answer says what can be tried next: wider filters, or writing it oneself. */
export function NothingFound({ search, onChange }: NothingFoundProps) {
  const { t } = useTranslation('proposals');
  const filtered = search.status !== '' || search.category !== '' || search.district !== '';
  const sentence = search.text === '' ? '' : `?sentence=${encodeURIComponent(search.text)}`;
  return (
    <Empty
      icon={IconSearchOff}
      title={search.text === '' ? t('nothing.title') : t('nothing.titleFor', { text: search.text })}
      action={(
        <div className={classes.actions}>
          {filtered && (
            <Button variant="default" onClick={() => onChange({ status: '', category: '', district: '' })}>{t('nothing.widen')}</Button>
          )}
          <Button component={Link} to={`/propose${sentence}`}>{t(search.text === '' ? 'nothing.write' : 'nothing.writeThis')}</Button>
        </div>
      )}
    >
      {t(filtered ? 'nothing.hintFiltered' : 'nothing.hint')}
    </Empty>
  );
}
