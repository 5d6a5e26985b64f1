import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../app/errors/formErrors';

interface EmailFieldProps {
  value: string;
  onChange: (email: string) => void;
  error: string | undefined;
  /** `username` where one signs in: that is what password managers fill. */
  autoComplete: 'username' | 'email';
  hint?: string;
}

export function EmailField({ value, onChange, error, autoComplete, hint }: EmailFieldProps) {
  const { t } = useTranslation('account');
  return (
    <TextInput
      id={fieldId('email')} name="email" type="email" size="md" label={t('email')} description={hint}
      required withAsterisk={false} autoComplete={autoComplete} autoCapitalize="none" spellCheck={false}
      value={value} onChange={(event) => onChange(event.currentTarget.value)} error={error}
    />
  );
}
