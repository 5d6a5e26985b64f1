import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ElsewhereNotice } from '../../features/draft/ElsewhereNotice';
import { SavedStatus } from '../../features/draft/SavedStatus';
import { isBlank, type Draft } from '../../features/draft/draft';
import { furthestStep, steps, type Step } from '../../features/draft/draft-rules';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { PageTitle } from '../../ui/PageTitle';
import { Wrap } from '../../ui/Wrap';
import { StepNav } from './StepNav';
import type { WriteStepProps } from './write-step-props';
import classes from './WriteFrame.module.css';
import { WRITE_PATH, pathOf } from './step-path';

interface WriteFrameProps extends WriteStepProps {
  step: Step;
  title: string;
  lead: string;
  /** Beside the form from 1024 px on, below it on narrower screens. */
  rail?: ReactNode;
  /** The way on. */
  action: ReactNode;
  onSubmit?: React.SubmitEventHandler;
  children: ReactNode;
}

/** What every step of writing stands in. */
export function WriteFrame({ step, title, lead, rail, action, onSubmit, children, keeping, keeper, draft }: WriteFrameProps) {
  const { t } = useTranslation('write');
  const before = steps[steps.indexOf(step) - 1];
  return (
    <Wrap className={classes.page}>
      <PageTitle>{`${title} · ${t('page')}`}</PageTitle>
      <StepNav now={step} furthest={furthestStep(draft)} />
      <div className={classes.split} data-rail={rail !== undefined || undefined}>
        <form className={classes.main} onSubmit={onSubmit} noValidate>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.lead}>{lead}</p>
          <ElsewhereNotice keeping={keeping} keeper={keeper} show={inShort} />
          {children}
          <div className={classes.foot}>
            {before !== undefined && <Button component={Link} to={pathOf(before)} variant="default" size="md">{t('back')}</Button>}
            {action}
          </div>
          <div className={classes.quiet}>
            <SavedStatus keeping={keeping} />
            {!isBlank(draft) && <Discard onDiscard={keeper.discard} />}
          </div>
        </form>
        {rail !== undefined && <aside className={classes.rail}>{rail}</aside>}
      </div>
    </Wrap>
  );
}

const inShort = ({ title, situation, improvement, effect }: Draft): string =>
  [title, situation, improvement, effect].filter((text) => text.trim() !== '').join('\n');

function Discard({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation('write');
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const discard = (): void => {
    setAsking(false);
    onDiscard();
    void navigate(WRITE_PATH);
  };
  return (
    <>
      <button type="button" className={classes.discard} onClick={() => setAsking(true)}>{t('discard.button')}</button>
      <ConfirmDialog
        open={asking} title={t('discard.title')} confirm={t('discard.confirm')} cancel={t('discard.cancel')} danger
        onConfirm={discard} onCancel={() => setAsking(false)}
      >
        <p>{t('discard.text')}</p>
      </ConfirmDialog>
    </>
  );
}
