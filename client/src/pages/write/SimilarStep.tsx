import { Button } from '@mantine/core';
import { IconSeeding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SimilarList } from '../../features/draft/SimilarList';
import { useSimilar } from '../../features/draft/useSimilar';
import { Empty } from '../../ui/Empty';
import { Notice } from '../../ui/Notice';
import { SectionHead } from '../../ui/SectionHead';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { WriteFrame } from './WriteFrame';
import type { WriteStepProps } from './write-step-props';
import classes from './SimilarStep.module.css';
import { pathOf } from './step-path';

/** A step of its own, so that nobody writes a whole proposal that is there already. */
export function SimilarStep(props: WriteStepProps) {
  const { t } = useTranslation('write');
  const { proposals, error } = useSimilar(props.draft.title);
  const some = proposals !== undefined && proposals.length > 0;
  return (
    <WriteFrame
      {...props} step="similar" title={t('similar.title')} lead={t('similar.lead')}
      action={<Button component={Link} to={pathOf('text')} size="md">{some ? t('similar.different') : t('similar.goOn')}</Button>}
    >
      <section aria-labelledby="similar">
        <SectionHead id="similar" title={some ? t('similar.found', { count: proposals.length }) : t('similar.while')} />
        {error ? <Notice tone="info" title={t('similar.failed')} />
          : proposals === undefined ? <SkeletonRows rows={3} />
          : some ? (
            <>
              <SimilarList proposals={proposals} />
              <p className={classes.kept}>{t('similar.kept')}</p>
            </>
          )
          : <Empty icon={IconSeeding} title={t('similar.none')}>{t('similar.noneText')}</Empty>}
      </section>
    </WriteFrame>
  );
}
