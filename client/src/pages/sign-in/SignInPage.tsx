import { useMutation } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { useFormErrors } from '../../app/errors/useFormErrors';
import { AccountPage, Fields, FormFoot } from '../../features/account/AccountPage';
import { EmailField } from '../../features/account/EmailField';
import { PasswordField } from '../../features/account/PasswordField';
import { SignInDocument } from '../../features/account/account.documents';
import { withNext } from '../../features/account/next-path';
import { useNext } from '../../features/account/useNext';
import { useSessionChange } from '../../features/viewer/useSessionChange';
import { useViewer } from '../../features/viewer/useViewer';
import { useSubmit } from '../../shared/useSubmit';
import { ErrorSummary } from '../../app/errors/ErrorSummary';
import { SubmitButton } from '../../ui/SubmitButton';

/** E-mail and password, then back to where the reader was: nothing is done there on their behalf. */
export function SignInPage() {
  const { t } = useTranslation('account');
  const { viewer } = useViewer();
  const next = useNext();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [signIn] = useMutation(SignInDocument);
  const sessionChanged = useSessionChange();
  const errors = useFormErrors(useMemo(() => ({
    labels: { email: t('email'), password: t('password') },
    // Which of the two was wrong is told to nobody.
    words: { 'password.wrongCredentials': t('signIn.wrong') },
  }), [t]));

  const { busy, submit } = useSubmit(async () => {
    const missing = Object.entries({ email, password }).filter(([, value]) => value.trim() === '');
    if (errors.show(missing.map(([field]) => ({ field, problem: 'required' })))) return;
    try {
      await signIn({ variables: { input: { email: email.trim(), password } } });
      await sessionChanged();
    } catch (error) {
      errors.refuse(error);
    }
  });

  if (viewer) {
    const desk = viewer.departments[0];
    return <Navigate to={next ?? (desk ? `/desk/${desk.slug}` : '/')} replace />;
  }

  return (
    <AccountPage title={t('signIn.title')} lead={<p>{next === null ? t('signIn.lead') : t('signIn.returns')}</p>}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} />
        <Fields>
          <EmailField value={email} onChange={setEmail} error={errors.of('email')} autoComplete="username" />
          <PasswordField
            value={password} onChange={setPassword} error={errors.of('password')} autoComplete="current-password"
          />
        </Fields>
        <FormFoot aside={<>{t('signIn.new')} <Link to={withNext('/sign-up', next ?? '/')}>{t('signIn.signUp')}</Link></>}>
          <SubmitButton busy={busy} busyText={t('signIn.busy')} fullWidth>{t('signIn.submit')}</SubmitButton>
        </FormFoot>
      </form>
    </AccountPage>
  );
}
