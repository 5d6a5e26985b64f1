import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import { DistrictFact, Fact, Meta } from '../../ui/Meta';
import { StatusTag } from '../../ui/StatusTag';
import { Written } from '../../ui/Written';
import type { SimilarProposal } from './useSimilar';
import classes from './SimilarList.module.css';

/** Proposals like mine: how many votes, where they stand, and the way to them. The draft stays where it is. */
export function SimilarList({ proposals }: { proposals: readonly SimilarProposal[] }) {
  const { t } = useTranslation(['write', 'common']);
  const format = useFormat();
  return (
    <ul className={classes.list}>
      {proposals.map(({ id, number, title, status, district, category, tally }) => (
        <li key={id} className={classes.row}>
          <p className={classes.votes}>
            <b>{format.number(tally.count)}</b> <span>{t('common:unit.votes', { count: tally.count })}</span>
          </p>
          <div>
            <h3 className={classes.title}><Written>{title}</Written></h3>
            <Meta>
              <StatusTag status={status} />
              <Fact>{category.name}</Fact>
              <DistrictFact district={district} />
            </Meta>
            <Link className={classes.link} to={`/proposals/${number}`} aria-label={t('similar.openOf', { title })}>
              {t('similar.open')}
            </Link>
          </div>
        </li>
      ))}
    </ul>
  );
}
