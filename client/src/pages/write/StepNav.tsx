import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { steps, type Step } from '../../features/draft/draft-rules';
import { pathOf } from './step-path';
import classes from './StepNav.module.css';

/** The five steps, each with an address; those that can be opened are links. */
export function StepNav({ now, furthest }: { now: Step; furthest: Step }) {
  const { t } = useTranslation('write');
  const at = steps.indexOf(now);
  const reach = Math.max(steps.indexOf(furthest), at);
  return (
    <nav aria-label={t('steps.name')} className={classes.nav}>
      <p className={classes.short} aria-hidden="true">
        {t('steps.at', { at: at + 1, of: steps.length })} · {t(`steps.${now}`)}
      </p>
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li key={step} data-place={index < at ? 'past' : index === at ? 'now' : 'ahead'}>
            {index === at || index > reach
              ? <span aria-current={index === at ? 'step' : undefined}><i aria-hidden="true" /><b>{t(`steps.${step}`)}</b></span>
              : <Link to={pathOf(step)}><i aria-hidden="true" /><b>{t(`steps.${step}`)}</b></Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
