import { ErrorState } from '../../ui/ErrorState';
import { readRefusal } from './refusal';
import { useSentences } from './useSentences';

/** A query that was refused or never answered: the sentence for it, the error's id if it is ours, and another try. */
export function LoadError({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const sentences = useSentences();
  const refusal = readRefusal(error);
  return (
    <ErrorState errorId={refusal.code === 'INTERNAL' ? refusal.errorId : null} onRetry={onRetry}>
      {refusal.code === 'OFFLINE' ? sentences.offlineRead : sentences.refusal(refusal)}
    </ErrorState>
  );
}
