import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce';

/** Tells a screen reader, within the page's budget, that the queue has grown or shrunk under it. */
export function useQueueNews(openCount: number): void {
  const { t } = useTranslation('review');
  const known = useRef(openCount);
  useEffect(() => {
    if (known.current === openCount) return;
    known.current = openCount;
    announce(t('desk.changed', { count: openCount }));
  }, [openCount, t]);
}
