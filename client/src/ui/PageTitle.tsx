import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * The page's name in the browser's tab and history: the particular first. Set on the document, because index.html has
 * a `<title>` for whoever reads it without running us, and a second element beside it would be ignored.
 */
export function PageTitle({ children }: { children: string }) {
  const { t } = useTranslation();
  const title = `${children} · ${t('brand')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
