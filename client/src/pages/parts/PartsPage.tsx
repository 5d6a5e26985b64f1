import { Button } from '@mantine/core';
import { IconPlant2, IconRefresh, IconWifiOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import { Eleven } from '../../ui/Eleven';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { PageTitle } from '../../ui/PageTitle';
import { SectionHead } from '../../ui/SectionHead';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { StatusTag, type Status } from '../../ui/StatusTag';
import { VoteBox, type VoteBoxKind } from '../../ui/VoteBox';
import { Way } from '../../ui/Way';
import { Wrap } from '../../ui/Wrap';
import classes from './PartsPage.module.css';
import { TickingTally } from './TickingTally';

const KINDS: readonly VoteBoxKind[] = [
  'can', 'sending', 'voted', 'final', 'unverified', 'own', 'closed', 'offline', 'canFinal', 'changed', 'visitor', 'official',
];
const STATUSES: readonly Status[] = [
  'VOTING', 'REVIEW', 'ADOPTED', 'REALIZING', 'REALIZED', 'HOPE_SEED', 'NOT_ADOPTED', 'LAPSED', 'WITHDRAWN', 'MERGED',
  'HANDED_ON', 'OVERDUE',
];
/** Any time will do: it stands for the one at which a connection was lost. */
const LOST_AT = new Date('2026-11-06T06:42:00Z');

/** Every part in each of its states, beside one another: for whoever designs, translates or tests. */
export function PartsPage() {
  const { t } = useTranslation(['parts', 'vote', 'common']);
  const format = useFormat();
  const time = format.time(LOST_AT);
  const hint = (kind: VoteBoxKind): ReactNode => {
    if (kind === 'offline') return t('vote:hint.offline', { time });
    return kind === 'closed' ? t('vote:hint.closedLapsed', { date: format.date(LOST_AT), count: 9 }) : undefined;
  };
  return (
    <Wrap>
      <PageTitle>{t('title')}</PageTitle>
      <h1 className={classes.title}>{t('title')}</h1>
      <Section name="vote" title={t('vote')}>
        <div className={classes.grid}>
          {KINDS.map((kind) => <Card key={kind} title={t(`kind.${kind}`)}><VoteBox kind={kind} hint={hint(kind)} /></Card>)}
          <Card title={t('tick')}><TickingTally /></Card>
        </div>
      </Section>
      <Section name="statuses" title={t('statuses')}>
        <p className={classes.tags}>{STATUSES.map((status) => <StatusTag key={status} status={status} big />)}</p>
      </Section>
      <Section name="eleven" title={t('eleven')}>
        <div className={classes.grid}>
          {[0, 1, 6, 10, 11].map((votes) => (
            <Card key={votes} title={format.number(votes)}><Eleven votes={votes} threshold={10} mine={votes === 6} /></Card>
          ))}
          <Card title={t('manyOf', { votes: format.number(310), need: format.number(501) })}>
            <Eleven votes={310} threshold={500} />
          </Card>
        </div>
      </Section>
      <Section name="way" title={t('way')}>
        <div className={classes.ways}>
          <Way status="REALIZING" notes={{ vote: format.date('2026-03-02T00:00:00Z'), review: format.date('2026-03-09T00:00:00Z') }} />
          <Way status="HOPE_SEED" />
          <p className={classes.minis}>
            <Way status="REVIEW" mini /> <Way status="ADOPTED" mini /> <Way status="NOT_ADOPTED" mini />
          </p>
        </div>
      </Section>
      <Section name="states" title={t('states')}>
        <div className={classes.grid}>
          <Card>
            <Empty
              icon={IconPlant2} title={t('empty.title')}
              action={<Button component={Link} to="/propose">{t('empty.action')}</Button>}
            >
              {t('empty.hint')}
            </Empty>
          </Card>
          <Card>
            <Empty
              icon={IconWifiOff} title={t('lost.title')}
              action={<Button variant="default" leftSection={<Icon of={IconRefresh} />}>{t('common:offline.retry')}</Button>}
            >
              {t('common:offline.text', { time })}
            </Empty>
          </Card>
          <Card title={t('waiting')}><SkeletonRows rows={2} /></Card>
        </div>
      </Section>
    </Wrap>
  );
}

function Section({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  return <section className={classes.section} aria-labelledby={name}><SectionHead id={name} title={title} />{children}</section>;
}

function Card({ title, children }: { title?: string; children: ReactNode }) {
  return <div className={classes.card}>{title && <h3>{title}</h3>}{children}</div>;
}
