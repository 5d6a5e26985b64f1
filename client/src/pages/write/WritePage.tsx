import { Navigate, Route, Routes } from 'react-router';
import { emptyDraft } from '../../features/draft/draft';
import { draftShelf } from '../../features/draft/draftShelf';
import { furthestStep, steps, type Step } from '../../features/draft/draft-rules';
import { createKeeper } from '../../features/draft/keeper';
import { useKeeper } from '../../features/draft/useKeeper';
import { CheckStep } from './CheckStep';
import { PlaceStep } from './PlaceStep';
import { SentenceStep } from './SentenceStep';
import { SimilarStep } from './SimilarStep';
import { TextStep } from './TextStep';
import { pathOf } from './step-path';
import type { WriteStepProps } from './write-step-props';

/**
 * Writing a proposal, signed in or not: five pages and one draft, which stays in the browser until it is published.
 * Signing in and verifying come last, and lead back here.
 */
export function WritePage() {
  const [keeping, keeper] = useKeeper(() => createKeeper(draftShelf, emptyDraft));
  const draft = keeping.value;
  const step: WriteStepProps = {
    draft, keeping, keeper,
    // Read afresh: two changes within one event must not undo each other.
    change: (part) => keeper.change({ ...keeper.store.get().value, ...part }),
  };
  const furthest = furthestStep(draft);
  // An address further on than the draft leads to what is still missing.
  const open = (wanted: Step, page: React.ReactElement): React.ReactElement =>
    steps.indexOf(wanted) <= steps.indexOf(furthest) ? page : <Navigate to={pathOf(furthest)} replace />;

  return (
    <Routes>
      <Route index element={<SentenceStep {...step} />} />
      <Route path="similar" element={open('similar', <SimilarStep {...step} />)} />
      <Route path="text" element={open('text', <TextStep {...step} />)} />
      <Route path="place" element={open('place', <PlaceStep {...step} />)} />
      <Route path="check" element={open('check', <CheckStep {...step} />)} />
      <Route path="*" element={<Navigate to={pathOf('sentence')} replace />} />
    </Routes>
  );
}
