import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Icon } from '../../ui/Icon';
import classes from './SearchField.module.css';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** One field for everything, in the header of wide pages. `/` goes to it from anywhere. */
export function SearchField() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      // The search page has a field of its own, and the header's may be folded away.
      const page = document.querySelector<HTMLInputElement>('main input[type=search]');
      const field = page ?? input.current;
      if (field === null || field.offsetParent === null) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const query = text.trim();
    void navigate(query === '' ? '/proposals' : `/proposals?text=${encodeURIComponent(query)}`);
    setText('');
  };

  return (
    <form role="search" className={classes.form} onSubmit={submit}>
      <Icon of={IconSearch} />
      <input
        ref={input}
        type="search"
        aria-label={t('search.label')}
        aria-keyshortcuts="/"
        placeholder={t('search.placeholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}
