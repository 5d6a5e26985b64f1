import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLiveTallies } from '../../features/live/useLiveTallies';
import { NearlyThere } from '../../features/proposal/NearlyThere';
import { ProposalListDocument } from '../../features/proposal/row.documents';
import { useSchemaLanguage } from '../../i18n/useFormat';
import { PageTitle } from '../../ui/PageTitle';
import { SectionHead } from '../../ui/SectionHead';
import { Wrap } from '../../ui/Wrap';
import { DistrictMap } from './DistrictMap';
import { Hero } from './Hero';
import { HomeDocument } from './home.documents';
import classes from './HomePage.module.css';
import { MainList } from './MainList';
import { Scorecard, answering } from './Scorecard';
import { TAB, type Tab } from './tabs';
import { useCityBoard } from './useCityBoard';

const LIST_LENGTH = 8;
/** "A vote or two from review" is said of proposals that miss at most this many votes. */
const NEARLY = 3;

/** What needs a citizen next, from one sentence of one's own to what the city still owes. */
export function HomePage() {
  const { t } = useTranslation('home');
  const language = useSchemaLanguage();
  const [tab, setTab] = useState<Tab>('rising');
  const board = useCityBoard();
  const home = useQuery(HomeDocument, { variables: { language }, fetchPolicy: 'cache-and-network' });
  const list = useQuery(ProposalListDocument, {
    variables: { first: LIST_LENGTH, language, ...TAB[tab].query },
    fetchPolicy: 'cache-and-network',
  });

  const nearly = home.data?.nearly.nodes ?? [];
  const listed = list.data?.proposals.nodes;
  useLiveTallies([...nearly, ...(listed ?? [])].map(({ id }) => id));
  const departments = answering(home.data?.departments ?? []);
  const close = nearly.every(({ tally }) => tally.threshold + 1 - tally.count <= NEARLY);
  const districts = board?.districts ?? [];
  const setting = (key: string): number => Number(home.data?.settings.find((one) => one.key === key)?.value);
  const rules = home.data && { threshold: setting('voteThreshold'), reviewDays: setting('reviewDays') };

  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <Hero board={board} rules={rules} />
      <Wrap>
        {/* The room is kept, so that nothing jumps when they come. */}
        {home.data === undefined && home.error === undefined && <div className={classes.nearRoom} />}
        {nearly.length > 0 && (
          <section className={classes.section} aria-labelledby="nearly">
            <SectionHead id="nearly" title={close ? t('near.close') : t('near.title')}>
              <Link className={classes.more} to="/proposals?status=voting&order=NEARLY_THERE">{t('near.all')}</Link>
            </SectionHead>
            <NearlyThere proposals={nearly} />
          </section>
        )}
        <div className={classes.split}>
          <div>
            <MainList
              tab={tab} onTab={setTab} proposals={listed} failed={list.error !== undefined}
              onRetry={() => void list.refetch()}
            />
            {departments.length > 0 && <Scorecard departments={departments} />}
          </div>
          <div>{districts.some(({ count }) => count > 0) && <DistrictMap districts={districts} />}</div>
        </div>
      </Wrap>
    </>
  );
}
