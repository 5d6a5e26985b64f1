import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalDetailFragment } from '../../gql/graphql';
import { useFormat } from '../../i18n/useFormat';
import { DateTime } from '../../ui/DateTime';
import { Markdown } from '../../ui/Markdown';
import { StatusTag } from '../../ui/StatusTag';
import { Quoting, Written } from '../../ui/Written';
import classes from './OfficialReply.module.css';

type Decision = NonNullable<NonNullable<ProposalDetailFragment['review']>['decision']>;

/** The department's answer, signed, above the text it answers: the city is as visible as the citizen. */
export function OfficialReply({ decision }: { decision: Decision }) {
  const { t } = useTranslation(['proposal', 'domain']);
  const format = useFormat();
  const heading = useId();
  return (
    <section className={classes.reply} aria-labelledby={heading}>
      <header className={classes.head}>
        <h2 id={heading}>{t('reply.title')}</h2>
        <StatusTag status={decision.outcome} />
      </header>
      <Markdown className={classes.text}>{decision.reply}</Markdown>
      {decision.plannedFor !== null && (
        <p className={classes.planned}><span>{t('reply.planned')}</span> <b>{format.date(decision.plannedFor)}</b></p>
      )}
      {decision.criteria.length > 0 && (
        <details className={classes.criteria}>
          <summary>{t('reply.criteria')}</summary>
          <dl>
            {decision.criteria.map(({ criterion, score, remark }) => (
              <div key={criterion}>
                <dt>{t(`domain:criterion.${criterion}`)}</dt>
                <dd>
                  <b>{t('reply.score', { score })}</b>
                  {remark && <Written>{remark}</Written>}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <p className={classes.signed}>
        <span className={classes.seal} aria-hidden="true">{[...decision.department.name][0]}</span>
        <span>
          <b>
            <Quoting words={decision.decidedBy.displayName}>
              {(name) => t('reply.signed', { department: decision.department.name, name })}
            </Quoting>
          </b>
          <DateTime at={decision.decidedAt} as="date" />
        </span>
      </p>
    </section>
  );
}
