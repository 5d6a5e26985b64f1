import type { Draft } from '../../features/draft/draft';
import type { Keeper, Keeping } from '../../features/draft/keeper';

/** What every step of writing gets. */
export interface WriteStepProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  keeping: Keeping<Draft>;
  keeper: Keeper<Draft>;
}
