import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FormErrors } from '../../app/errors/useFormErrors';
import { AccountPage, Fields, FormFoot } from '../../features/account/AccountPage';
import { EmailField } from '../../features/account/EmailField';
import { PasswordField } from '../../features/account/PasswordField';
import { withNext } from '../../features/account/next-path';
import { passwordLength, type SignUpForm } from '../../features/account/sign-up';
import { useNext } from '../../features/account/useNext';
import { ErrorSummary } from '../../app/errors/ErrorSummary';

export interface SignUpStep {
  form: SignUpForm;
  errors: FormErrors;
  change: (part: Partial<SignUpForm>) => void;
}

export function CredentialsStep({ form, errors, change, onSubmit }: SignUpStep & { onSubmit: React.SubmitEventHandler }) {
  const { t } = useTranslation('account');
  const next = useNext();
  return (
    <AccountPage title={t('signUp.title')} lead={<p>{t('signUp.lead')}</p>} step={t('step', { at: 1, of: 2 })}>
      <form onSubmit={onSubmit} noValidate>
        <ErrorSummary errors={errors} />
        <Fields>
          <EmailField
            value={form.email} onChange={(email) => change({ email })} error={errors.of('email')}
            autoComplete="email" hint={t('signUp.emailHint')}
          />
          <PasswordField
            value={form.password} onChange={(password) => change({ password })} error={errors.of('password')}
            autoComplete="new-password" hint={t('signUp.passwordHint', passwordLength)}
          />
        </Fields>
        <FormFoot aside={<>{t('signUp.known')} <Link to={withNext('/sign-in', next ?? '/')}>{t('signUp.signIn')}</Link></>}>
          <Button type="submit" size="md" fullWidth>{t('next')}</Button>
        </FormFoot>
      </form>
    </AccountPage>
  );
}
