import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../ui/SectionHead';
import { SimilarList } from './SimilarList';
import type { Similar } from './useSimilar';
import classes from './SimilarRail.module.css';

/** Similar proposals beside the text while it is typed. */
export function SimilarRail({ similar }: { similar: Similar }) {
  const { t } = useTranslation('write');
  const { proposals, error } = similar;
  return (
    <section aria-labelledby="similar">
      <SectionHead id="similar" title={t('similar.while')} />
      {proposals !== undefined && proposals.length > 0
        ? <SimilarList proposals={proposals} />
        : (
          <p className={classes.hint}>
            {error ? t('similar.failed') : proposals === undefined ? t('similar.whileHint') : t('similar.none')}
          </p>
        )}
    </section>
  );
}
