import type { Icon as TablerIcon } from '@tabler/icons-react';

export interface IconProps {
  of: TablerIcon;
  /** Pixels: 15 in tags, 18 in text, 22 to 24 in bars. */
  size?: number;
  className?: string;
}

/** An icon beside a word: the word is its name, so it is hidden from assistive technology. */
export function Icon({ of: Shape, size = 18, className }: IconProps) {
  return <Shape size={size} stroke={1.75} aria-hidden="true" className={className} />;
}
