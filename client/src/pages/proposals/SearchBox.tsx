import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import classes from './SearchBox.module.css';

/** The words to search for. Give it the address's text as its key, so that back and forward refill it. */
export function SearchBox({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const { t } = useTranslation(['proposals', 'common']);
  const [typed, setTyped] = useState(text);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <form role="search" aria-label={t('search.form')} className={classes.form} onSubmit={submit}>
      <TextInput
        type="search" size="lg" className={classes.field} maxLength={200}
        aria-label={t('search.label')} placeholder={t('search.example')} leftSection={<Icon of={IconSearch} size={20} />}
        value={typed} onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" size="lg">{t('common:search.go')}</Button>
    </form>
  );
}
