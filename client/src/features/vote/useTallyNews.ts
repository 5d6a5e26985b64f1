import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce';
import { quiet } from '../live/preferences';
import type { TallyState } from '../live/TallyBook';
import { TallyNews } from './tallyNews';

/** Lets screen readers follow the number that this page is about, in whole sentences, and only while it is seen. */
export function useTallyNews(shown: TallyState): void {
  const { t } = useTranslation('vote');
  const news = useRef<TallyNews>(null);

  useEffect(() => {
    news.current ??= new TallyNews(shown, performance.now());
    const due = news.current.due(shown, performance.now());
    if (due === null) return;
    const timer = setTimeout(() => {
      if (document.visibilityState !== 'visible') return;
      const what = news.current?.tell(shown, performance.now());
      if (!what) return;
      if (what.kind === 'crossed') announce(t('news.crossed', { need: what.need }), 'now');
      else if (!quiet.get()) announce(t(`news.${what.kind}`, { count: what.count, change: what.change }));
    }, due);
    return () => clearTimeout(timer);
  }, [shown, t]);
}
