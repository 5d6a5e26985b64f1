import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './MoreButton.module.css';

/** The next page of a list, on purpose and not by scrolling. It stays pressable, so that the focus stays on it. */
export function MoreButton({ busy, onClick }: { busy: boolean; onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.more}>
      <Button variant="default" size="md" aria-busy={busy} onClick={busy ? undefined : onClick}>
        {busy ? t('loading') : t('more')}
      </Button>
    </div>
  );
}
