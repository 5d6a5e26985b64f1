import { useState } from 'react';
import { browserStorage } from './browserStorage';
import { asEdit, type Edit } from './edit';
import { createKeeper, type Keeper, type Keeping } from './keeper';
import { openShelf } from './shelf';
import { useKeeper } from './useKeeper';

/** The unfinished changes to one proposal, kept in the browser; `published` is what stands there without them. */
export function useEditKeeper(proposalId: string, published: Edit): { keeping: Keeping<Edit>; keeper: Keeper<Edit>; found: boolean } {
  const [keeping, keeper] = useKeeper(() => createKeeper(
    openShelf({
      storage: browserStorage, key: `oasis.edit.${proposalId}`, revive: (value) => asEdit(value) ?? published, now: () => new Date(),
    }),
    published,
  ));
  // Only what was there before this page: changes made here need no telling.
  const [found] = useState(keeping.state === 'saved');
  return { keeping, keeper, found };
}
