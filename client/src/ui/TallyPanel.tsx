import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';
import { Eleven } from './Eleven';
import { LiveDot } from './LiveDot';
import { LiveNumber } from './LiveNumber';
import classes from './TallyPanel.module.css';

export interface TallyPanelProps {
  count: number;
  threshold: number;
  mine: boolean;
  /** Whether the number can still change: a final one has no dot. */
  live: boolean;
  /** When the number was last right; null while it is live. */
  asOf: Date | null;
  /** What the number means for the proposal. */
  sentence: ReactNode;
  /** Label and value, below the vote box: the deadline. */
  facts: readonly { label: string; value: ReactNode; late?: boolean }[];
  /** The vote box, then, below the facts, `foot`. */
  children: ReactNode;
  foot?: ReactNode;
}

/** The panel a proposal's page exists for: the number, the Eleven, a sentence, the vote. */
export function TallyPanel({ count, threshold, mine, live, asOf, sentence, facts, children, foot }: TallyPanelProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.panel} aria-labelledby="tally">
      <h2 id="tally" className={classes.name}>{t('tally.name')}</h2>
      <p className={classes.number}>
        <LiveNumber value={count} />
        <span>{t('unit.votes', { count })}</span>
        {live && <LiveDot asOf={asOf} />}
      </p>
      <Eleven votes={count} threshold={threshold} mine={mine} size="lg" />
      <p className={classes.sentence}>{sentence}</p>
      {children}
      {facts.length > 0 && (
        <dl className={classes.facts}>
          {facts.map(({ label, value, late = false }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd data-late={late || undefined}>{late && <Icon of={IconAlertTriangle} size={15} />}{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {foot}
    </section>
  );
}
