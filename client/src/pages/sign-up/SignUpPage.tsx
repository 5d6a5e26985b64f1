import { useMutation } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import { useFormErrors } from '../../app/errors/useFormErrors';
import { SignUpDocument } from '../../features/account/account.documents';
import { withNext } from '../../features/account/next-path';
import { credentialFields, credentialProblems, nameProblems, type SignUpForm } from '../../features/account/sign-up';
import { useNext } from '../../features/account/useNext';
import { useSessionChange } from '../../features/viewer/useSessionChange';
import { useViewer } from '../../features/viewer/useViewer';
import { useSubmit } from '../../shared/useSubmit';
import { CredentialsStep } from './CredentialsStep';
import { NameStep } from './NameStep';

const empty: SignUpForm = { email: '', password: '', displayName: '', handle: '' };

/** Two pages: what one signs in with, then the name that others see. After it comes verifying. */
export function SignUpPage() {
  const { t } = useTranslation('account');
  const { viewer } = useViewer();
  const { search } = useLocation();
  const navigate = useNavigate();
  const next = useNext();
  const [form, setForm] = useState(empty);
  const [signUp] = useMutation(SignUpDocument);
  const sessionChanged = useSessionChange();
  const errors = useFormErrors(useMemo(() => ({
    labels: {
      email: t('email'), password: t('password'), displayName: t('signUp.displayName'), handle: t('signUp.handle'),
    },
    words: {
      'email.taken': t('signUp.emailTaken'), 'email.invalid': t('signUp.emailWrong'),
      'handle.taken': t('signUp.handleTaken'), 'handle.invalid': t('signUp.handleWrong'),
    },
  }), [t]));

  const goOn = (event: { preventDefault(): void }): void => {
    event.preventDefault();
    if (!errors.show(credentialProblems(form))) void navigate({ pathname: '/sign-up/name', search });
  };

  const { busy, submit } = useSubmit(async () => {
    if (errors.show(nameProblems(form))) return;
    try {
      const input = { ...form, email: form.email.trim(), displayName: form.displayName.trim(), handle: form.handle.trim() };
      await signUp({ variables: { input } });
      await sessionChanged();
    } catch (error) {
      const refusal = errors.refuse(error);
      const onFirstPage = refusal.fields.some(({ field }) => credentialFields.includes(field));
      if (onFirstPage) void navigate({ pathname: '/sign-up', search });
    }
  });

  if (viewer) return <Navigate to={withNext('/verify', next ?? '/')} replace />;

  const step = { form, errors, change: (part: Partial<SignUpForm>) => setForm((old) => ({ ...old, ...part })) };
  // After a reload the password is gone, and the second page alone would lead nowhere.
  const began = form.email !== '' && form.password !== '';
  return (
    <Routes>
      <Route index element={<CredentialsStep {...step} onSubmit={goOn} />} />
      <Route
        path="name"
        element={began ? <NameStep {...step} busy={busy} onSubmit={submit} /> : <Navigate to={{ pathname: '/sign-up', search }} replace />}
      />
    </Routes>
  );
}
