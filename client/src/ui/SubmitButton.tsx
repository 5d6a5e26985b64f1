import { Button, Loader, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';

interface SubmitButtonProps extends ButtonProps {
  busy: boolean;
  /** What is happening, in place of the label while it happens. */
  busyText: string;
  children: ReactNode;
  type?: 'submit' | 'button';
  onClick?: () => void;
  'aria-label'?: string;
}

/** The button that sends. While it is busy it keeps the focus and can be pressed: `useSubmit` makes that harmless. */
export function SubmitButton({ busy, busyText, children, type = 'submit', ...props }: SubmitButtonProps) {
  return (
    <Button
      size="md"
      type={type}
      aria-busy={busy}
      leftSection={busy ? <Loader size={18} color="currentColor" aria-hidden="true" /> : undefined}
      {...props}
    >
      {busy ? busyText : children}
    </Button>
  );
}
