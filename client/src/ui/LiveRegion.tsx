import { VisuallyHidden } from '@mantine/core';
import { useStore } from '../shared/store';
import { spoken } from './announce';

/** The one polite region of a page. It is there, and empty, from the start: a region born full is not read. */
export function LiveRegion() {
  const { text, turn } = useStore(spoken);
  return <VisuallyHidden role="status">{text !== '' && <span key={turn}>{text}</span>}</VisuallyHidden>;
}
