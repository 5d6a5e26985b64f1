import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from './formErrors';
import type { FormErrors } from './useFormErrors';
import classes from './ErrorSummary.module.css';

/**
 * What is wrong with a form, on top of it, with a link to each field. It takes the focus each time it is shown, so
 * that nobody has to look for it; the fields say the same words. (The pattern is GOV.UK's error summary.)
 */
export function ErrorSummary({ errors }: { errors: FormErrors }) {
  const { t } = useTranslation('errors');
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (errors.list.length === 0) return;
    // After the shell's own move of the focus, when the summary comes with another page.
    const frame = requestAnimationFrame(() => box.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [errors.showing, errors.list.length]);

  if (errors.list.length === 0) return null;
  const toMend = errors.list.some((error) => error.field !== null);
  return (
    <div ref={box} tabIndex={-1} className={classes.box} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title" className={classes.title}>
        <IconAlertTriangle size={20} stroke={1.75} aria-hidden="true" />
        {toMend ? t('summaryTitle') : t('refusedTitle')}
      </h2>
      <ul className={classes.list}>
        {errors.list.map(({ field, text }) => (
          <li key={field ?? text}>
            {field === null ? text : <a href={`#${fieldId(field)}`} onClick={goTo(field)}>{text}</a>}
          </li>
        ))}
      </ul>
      {errors.errorId !== null && <ErrorId id={errors.errorId} />}
    </div>
  );
}

/** A link of our own would go through the router; the control is on this page and only needs the focus. */
const goTo = (field: string) => (event: React.MouseEvent): void => {
  const control = document.getElementById(fieldId(field));
  if (!control) return;
  event.preventDefault();
  // The focus first and without a jump: then the label above the control is brought into view too.
  control.focus({ preventScroll: true });
  (control.closest('fieldset, [data-field]') ?? control).scrollIntoView({ block: 'center' });
};

/** The number under which the server's log has the same failure. */
export function ErrorId({ id }: { id: string }) {
  const { t } = useTranslation('errors');
  const clipboard = useClipboard({ timeout: 3000 });
  return (
    <div className={classes.errorId}>
      <p>
        {t('errorId')} <code>{id}</code>
      </p>
      <Button
        variant="default"
        size="xs"
        leftSection={clipboard.copied ? <IconCheck size={16} aria-hidden="true" /> : <IconCopy size={16} aria-hidden="true" />}
        onClick={() => clipboard.copy(id)}
      >
        <span aria-live="polite">{clipboard.copied ? t('copied') : t('copyErrorId')}</span>
      </Button>
      <p className={classes.help}>{t('callHelp')}</p>
    </div>
  );
}
