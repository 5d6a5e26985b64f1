import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createKeeper } from '../../features/draft/keeper';
import { useKeeper } from '../../features/draft/useKeeper';
import { useLiveTallies } from '../../features/live/useLiveTallies';
import { useTally } from '../../features/live/useTally';
import { DecisionDesk } from '../../features/review/DecisionDesk';
import { emptyDecision, isBlankDecision } from '../../features/review/decision';
import { decisionShelf } from '../../features/review/decisionShelf';
import { OfficialReply } from '../../features/proposal/OfficialReply';
import { Markdown } from '../../ui/Markdown';
import { SectionHead } from '../../ui/SectionHead';
import { Written } from '../../ui/Written';
import { LeftOver } from './LeftOver';
import { PublishedNotice } from './PublishedNotice';
import { ReviewFacts } from './ReviewFacts';
import { ReviewHead } from './ReviewHead';
import classes from './ReviewView.module.css';
import { TakeFirst } from './TakeFirst';
import type { ReviewViewProps } from './review-view-props';

/** The proposal as citizens see it on the left; what the department does about it on the right. */
export function ReviewView({ review, viewer, onStale }: ReviewViewProps) {
  const { t } = useTranslation('review');
  const { proposal } = review;
  const [keeping, keeper] = useKeeper(() => createKeeper(decisionShelf(viewer.id, review.id), emptyDecision()));
  const [published, setPublished] = useState(false);
  const [refused, setRefused] = useState(false);
  useLiveTallies([proposal.id]);
  const { count, status } = useTally(proposal);

  // Decided by a colleague while this page was open: what one may do here has changed.
  const behind = status !== proposal.status;
  const askAgain = useEffectEvent(onStale);
  useEffect(() => {
    if (behind) askAgain();
  }, [behind]);

  return (
    <>
      <ReviewHead review={review} status={status} />
      <div className={classes.split}>
        {/* Scrolls by itself on wide screens: the keyboard must be able to. */}
        <section className={classes.proposal} aria-labelledby="proposal" tabIndex={0}>
          <SectionHead id="proposal" title={t('one.proposal')} />
          <div className={classes.text}><Markdown>{proposal.body}</Markdown></div>
          {proposal.tags.length > 0 && <p className={classes.tags}>{proposal.tags.map((tag) => <span key={tag}>#<Written>{tag}</Written></span>)}</p>}
        </section>
        <section id="review" className={classes.desk} aria-labelledby="desk" tabIndex={-1}>
          <SectionHead id="desk" title={t('one.review')} />
          <ReviewFacts review={review} viewer={viewer} count={count} />
          {published && <PublishedNotice number={proposal.number} slug={review.department.slug} />}
          {review.decision ? <OfficialReply decision={review.decision} />
            : review.abilities.decide ? (
              <DecisionDesk
                review={review} viewer={viewer} keeping={keeping} keeper={keeper} onPublished={() => setPublished(true)}
                onStale={() => {
                  setRefused(true);
                  onStale();
                }}
              />
            ) : <TakeFirst review={review} onStale={onStale} />}
          {!review.abilities.decide && !published && !isBlankDecision(keeping.value) && (
            <LeftOver decision={keeping.value} review={review} viewer={viewer} takeFocus={refused} onDrop={keeper.discard} />
          )}
        </section>
      </div>
    </>
  );
}
