import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../app/errors/formErrors';

interface PasswordFieldProps {
  value: string;
  onChange: (password: string) => void;
  error: string | undefined;
  /** Tells password managers whether to fill one or to make one. */
  autoComplete: 'current-password' | 'new-password';
  hint?: string;
}

/** Can be shown, by mouse and keyboard, and pasted into. */
export function PasswordField({ value, onChange, error, autoComplete, hint }: PasswordFieldProps) {
  const { t } = useTranslation('account');
  return (
    <PasswordInput
      id={fieldId('password')} name="password" size="md" label={t('password')} description={hint}
      required withAsterisk={false} autoComplete={autoComplete}
      visibilityToggleFocusable visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      value={value} onChange={(event) => onChange(event.currentTarget.value)} error={error}
    />
  );
}
