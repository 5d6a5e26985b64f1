import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OfficialReply } from '../proposal/OfficialReply';
import type { SignedInViewer } from '../viewer/useViewer';
import classes from './DecisionPreview.module.css';
import { criteria, type DecisionDraft } from './decision';
import { plannedInstant } from './planned';

interface DecisionPreviewProps {
  decision: DecisionDraft;
  department: { id: string; slug: string; name: string };
  viewer: SignedInViewer;
  /** Takes the focus when it appears in the place of the form. */
  takeFocus?: boolean;
  children?: ReactNode;
}

/** The reply as the public will see it, in a dashed frame so that nobody takes it for published. */
export function DecisionPreview({ decision, department, viewer, takeFocus = false, children }: DecisionPreviewProps) {
  const { t } = useTranslation('review');
  const label = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus) label.current?.focus();
  }, [takeFocus]);

  return (
    <div className={classes.frame}>
      <h3 ref={label} tabIndex={-1} className={classes.label}>{t('reply.draftLabel')}</h3>
      <OfficialReply
        decision={{
          __typename: 'Decision',
          outcome: decision.outcome === '' ? 'NOT_ADOPTED' : decision.outcome,
          reply: decision.reply,
          decidedAt: new Date().toISOString(),
          plannedFor: decision.outcome === 'ADOPTED' ? (plannedInstant(decision.plannedMonth)?.toISOString() ?? null) : null,
          department: { __typename: 'Department', ...department },
          decidedBy: { __typename: 'Member', id: viewer.id, displayName: viewer.displayName },
          criteria: criteria.filter((name) => decision.criteria[name].score > 0).map((criterion) => ({
            __typename: 'CriterionScore', criterion, score: decision.criteria[criterion].score,
            remark: decision.criteria[criterion].remark.trim() || null,
          })),
        }}
      />
      {children}
    </div>
  );
}
