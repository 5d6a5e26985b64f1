/** The lifecycle as a Mermaid state diagram, for docs/lifecycle.md. */
import { lifecycle, transitionCauses } from './lifecycle.js';

/** One line for each arrow, labelled with what leads along it. */
export function lifecycleDiagram(): string {
  const labels = new Map<string, string[]>();
  for (const cause of transitionCauses) {
    const { from, to, by } = lifecycle[cause];
    const label = `${cause} (${by.join(', ')})`;
    for (const start of from) {
      for (const end of to) {
        const arrow = `${start ?? '[*]'} --> ${end}`;
        labels.set(arrow, [...(labels.get(arrow) ?? []), label]);
      }
    }
  }
  return ['stateDiagram-v2', ...[...labels].map(([arrow, names]) => `  ${arrow}: ${names.join(' / ')}`)].join('\n');
}
