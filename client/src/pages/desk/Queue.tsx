import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LoadError } from '../../app/errors/LoadError';
import { useAsOf } from '../../features/live/useAsOf';
import { useDesk } from '../../features/review/useDesk';
import type { SignedInViewer } from '../../features/viewer/useViewer';
import type { DepartmentDeskQuery, ReviewQueueFilter } from '../../gql/graphql';
import { readStored, writeStored } from '../../shared/storage';
import { Choices } from '../../ui/Choices';
import { LiveDot } from '../../ui/LiveDot';
import { MoreButton } from '../../ui/MoreButton';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { Figures } from './Figures';
import classes from './Queue.module.css';
import { QueueEmpty } from './QueueEmpty';
import { QueueHead } from './QueueHead';
import { QueueTable } from './QueueTable';
import { useQueueNews } from './useQueueNews';

const COMPACT = 'oasis.desk.compact';
const FILTERS = { ALL: 'all', MINE: 'mine', UNASSIGNED: 'free', DECIDED: 'decided' } as const;

interface QueueProps {
  department: NonNullable<DepartmentDeskQuery['department']>;
  viewer: SignedInViewer;
}

export function Queue({ department, viewer }: QueueProps) {
  const { t } = useTranslation('review');
  const [params, setParams] = useSearchParams();
  const show = (Object.keys(FILTERS) as ReviewQueueFilter[]).find((filter) => FILTERS[filter] === params.get('show')) ?? 'ALL';
  const [compact, setCompact] = useState(readStored(COMPACT) === 'yes');
  const asOf = useAsOf();
  const desk = useDesk(department.slug, show);
  const { openCount, unassignedCount, decidedCount } = desk.scorecard ?? department.scorecard;
  const counts = { ALL: openCount, MINE: desk.mine ?? '', UNASSIGNED: unassignedCount, DECIDED: decidedCount };
  useQueueNews(openCount);

  const choose = (filter: ReviewQueueFilter): void =>
    setParams(filter === 'ALL' ? {} : { show: FILTERS[filter] }, { preventScrollReset: true, replace: true });
  const chooseDensity = (wanted: boolean): void => {
    writeStored(COMPACT, wanted ? 'yes' : null);
    setCompact(wanted);
  };

  return (
    <>
      <QueueHead department={department.name} scorecard={desk.scorecard ?? department.scorecard} />
      <Figures scorecard={desk.scorecard ?? department.scorecard} />
      <div className={classes.bar}>
        <Choices
          label={t('desk.filter')} value={show} onChange={choose}
          options={(Object.keys(FILTERS) as ReviewQueueFilter[]).map((value) => ({
            value, text: t(`desk.${FILTERS[value]}`, { n: counts[value] }).trim(),
          }))}
        />
        <div className={classes.side}>
          <LiveDot asOf={asOf} />
          <span>{show === 'DECIDED' ? t('desk.orderDecided') : t('desk.order')}</span>
          <Switch
            size="sm" label={t('desk.compact')} checked={compact} className={classes.density}
            onChange={(event) => chooseDensity(event.currentTarget.checked)}
          />
        </div>
      </div>
      {desk.reviews === undefined
        ? desk.error ? <LoadError error={desk.error} onRetry={desk.refresh} /> : <SkeletonRows rows={6} />
        : desk.reviews.length === 0 ? <QueueEmpty show={show} />
        : <QueueTable reviews={desk.reviews} slug={department.slug} viewer={viewer} compact={compact} onTaken={desk.refresh} />}
      {desk.hasMore && <MoreButton busy={desk.loadingMore} onClick={desk.more} />}
    </>
  );
}
