import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { fieldId } from '../../app/errors/formErrors';
import { AccountPage, Fields, FormFoot } from '../../features/account/AccountPage';
import { maskName } from '../../features/account/mask-name';
import { ErrorSummary } from '../../app/errors/ErrorSummary';
import { SubmitButton } from '../../ui/SubmitButton';
import { Quoting } from '../../ui/Written';
import type { SignUpStep } from './CredentialsStep';
import classes from './NameStep.module.css';

interface NameStepProps extends SignUpStep {
  busy: boolean;
  onSubmit: React.SubmitEventHandler;
}

export function NameStep({ form, errors, change, busy, onSubmit }: NameStepProps) {
  const { t } = useTranslation('account');
  const { search } = useLocation();
  const masked = maskName(form.displayName);
  return (
    <AccountPage title={t('signUp.nameTitle')} lead={<p>{t('signUp.nameLead')}</p>} step={t('step', { at: 2, of: 2 })}>
      <form onSubmit={onSubmit} noValidate>
        <ErrorSummary errors={errors} />
        <Fields>
          <div>
            <TextInput
              id={fieldId('displayName')} name="displayName" size="md" label={t('signUp.displayName')}
              required withAsterisk={false} autoComplete="nickname"
              value={form.displayName} onChange={(event) => change({ displayName: event.currentTarget.value })}
              error={errors.of('displayName')}
            />
            {masked !== null && (
              <p className={classes.masked}>
                {t('signUp.masked')}{' '}
                <Button variant="default" size="xs" onClick={() => change({ displayName: masked })}>
                  {/* The label is a flexbox: without a span of its own the parts would be read as three words. */}
                  <span><Quoting words={masked}>{(name) => t('signUp.useMasked', { name })}</Quoting></span>
                </Button>
              </p>
            )}
          </div>
          <TextInput
            id={fieldId('handle')} name="handle" size="md" label={t('signUp.handle')} description={t('signUp.handleHint')}
            required withAsterisk={false} autoComplete="off" autoCapitalize="none" spellCheck={false}
            leftSection={<span aria-hidden="true">@</span>}
            value={form.handle} onChange={(event) => change({ handle: event.currentTarget.value.toLowerCase() })}
            error={errors.of('handle')}
          />
        </Fields>
        <FormFoot aside={<Link to={{ pathname: '/sign-up', search }}>{t('back')}</Link>}>
          <SubmitButton busy={busy} busyText={t('signUp.busy')} fullWidth>{t('signUp.submit')}</SubmitButton>
        </FormFoot>
      </form>
    </AccountPage>
  );
}
