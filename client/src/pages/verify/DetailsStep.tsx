import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { fieldId } from '../../app/errors/formErrors';
import { useFormErrors } from '../../app/errors/useFormErrors';
import { AccountPage, Fields, FormFoot } from '../../features/account/AccountPage';
import { HelpLine } from '../../features/account/HelpLine';
import { VerifyIdentityDocument } from '../../features/account/account.documents';
import { birthDateOf, identityProblems, type IdentityForm } from '../../features/account/identity';
import { useSessionChange } from '../../features/viewer/useSessionChange';
import { useSubmit } from '../../shared/useSubmit';
import { ErrorSummary } from '../../app/errors/ErrorSummary';
import { SubmitButton } from '../../ui/SubmitButton';

/** What an identity provider asks. Nothing of it is kept in the browser either. */
export function DetailsStep() {
  const { t } = useTranslation('account');
  const { search } = useLocation();
  const [form, setForm] = useState<IdentityForm>({ name: '', birthDate: '', phone: '' });
  const [verifyIdentity] = useMutation(VerifyIdentityDocument);
  const sessionChanged = useSessionChange();
  const errors = useFormErrors(useMemo(() => ({
    labels: { name: t('verify.name'), birthDate: t('verify.birthDate'), phone: t('verify.phone') },
    words: {
      'birthDate.invalid': t('verify.birthDateWrong'), 'phone.invalid': t('verify.phoneWrong'),
      IDENTITY_TAKEN: t('verify.taken'), FORBIDDEN: t('verify.forbidden'),
    },
  }), [t]));

  const { busy, submit } = useSubmit(async () => {
    if (errors.show(identityProblems(form))) return;
    try {
      await verifyIdentity({ variables: { input: { ...form, birthDate: birthDateOf(form.birthDate) } } });
      // What one may do on every page has changed.
      await sessionChanged();
    } catch (error) {
      errors.refuse(error);
    }
  });

  const field = (name: keyof IdentityForm, hint: string) => ({
    id: fieldId(name), name, size: 'md', label: t(`verify.${name}`), description: hint, required: true, withAsterisk: false,
    value: form[name], error: errors.of(name),
    onChange: ({ currentTarget: { value } }: React.ChangeEvent<HTMLInputElement>) => setForm((old) => ({ ...old, [name]: value })),
  });

  return (
    <AccountPage title={t('verify.detailsTitle')} lead={<p>{t('verify.keepsText')}</p>}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} />
        <Fields>
          <TextInput {...field('name', t('verify.nameHint'))} autoComplete="name" spellCheck={false} />
          <TextInput {...field('birthDate', t('verify.birthDateHint'))} autoComplete="bday" inputMode="numeric" />
          <TextInput {...field('phone', t('verify.phoneHint'))} type="tel" autoComplete="tel" />
        </Fields>
        <FormFoot aside={<Link to={{ pathname: '/verify', search }}>{t('back')}</Link>}>
          <SubmitButton busy={busy} busyText={t('verify.busy')} fullWidth>{t('verify.submit')}</SubmitButton>
        </FormFoot>
      </form>
      <HelpLine />
    </AccountPage>
  );
}
