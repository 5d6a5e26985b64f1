import { useTranslation } from 'react-i18next';
import type { ProposalDetailFragment } from '../../gql/graphql';
import { DateTime } from '../../ui/DateTime';
import { SectionHead } from '../../ui/SectionHead';
import { Quoting } from '../../ui/Written';
import { history, type Step } from './history';
import classes from './History.module.css';

/** Every step of the way so far, with its reason. */
export function History({ proposal }: { proposal: ProposalDetailFragment }) {
  const { t } = useTranslation('proposal');
  const steps = history(proposal.publishedAt, proposal.timeline, proposal.revisions);
  const text = (step: Step): string => {
    switch (step.kind) {
      case 'published': return t('history.published');
      case 'rescued': return t('history.rescued');
      case 'revision': return t('history.revision', { number: step.number });
      case 'status': return step.status === 'DRAFT' ? '' : t(`history.${step.status}`);
    }
  };
  return (
    <section id="history" className={classes.section} aria-labelledby="history-title">
      <SectionHead id="history-title" title={t('history.title')} />
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={`${step.at} ${step.kind}`}>
            <DateTime at={step.at} as="date" />
            <div>
              <p>{text(step)}</p>
              {'reason' in step && step.reason !== null && (
                <p className={classes.reason}>
                  <Quoting words={step.reason}>{(reason) => t('history.reason', { reason })}</Quoting>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
