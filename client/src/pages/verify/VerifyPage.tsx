import { Route, Routes } from 'react-router';
import { useSignedIn } from '../../features/account/useSignedIn';
import { DetailsStep } from './DetailsStep';
import { IntroStep } from './IntroStep';
import { VerifiedStep } from './VerifiedStep';

/** First what is asked and kept, then the questions. Whoever is verified already is told so. */
export function VerifyPage() {
  const viewer = useSignedIn();
  if (!viewer) return null;
  if (viewer.verified) return <VerifiedStep />;
  return (
    <Routes>
      <Route index element={<IntroStep />} />
      <Route path="details" element={<DetailsStep />} />
    </Routes>
  );
}
