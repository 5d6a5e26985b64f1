import { Button } from '@mantine/core';
import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from './Empty';
import { Icon } from './Icon';

export interface ErrorStateProps {
  /** The sentence for what went wrong. */
  children: string;
  /** The id under which the server's log has it. */
  errorId?: string | null;
  onRetry?: () => void;
}

/** Where something could not be loaded: what happened, and the way to try again. */
export function ErrorState({ children, errorId, onRetry }: ErrorStateProps) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Empty
        icon={IconCloudOff}
        title={children}
        action={onRetry && (
          <Button variant="default" onClick={onRetry} leftSection={<Icon of={IconRefresh} />}>{t('error.retry')}</Button>
        )}
      >
        {errorId ? t('error.id', { id: errorId }) : null}
      </Empty>
    </div>
  );
}
