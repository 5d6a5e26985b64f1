import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SkeletonRows.module.css';

/** Faster answers than this need no skeleton: it would only flash. */
const PATIENCE_MS = 300;

/** Rows to come, in the shape of rows; nothing at all for the first 300 ms. */
export function SkeletonRows({ rows = 5 }: { rows?: number }) {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);

  return (
    <div className={classes.rows} aria-busy="true" data-late={late || undefined}>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.row}>
          <Skeleton className={classes.number} height={26} />
          <div>
            <Skeleton height={20} width={`${72 - (row % 3) * 12}%`} />
            <Skeleton height={14} width="40%" mt={12} />
          </div>
        </div>
      ))}
    </div>
  );
}
