import {
  IconAlertTriangle, IconArrowsJoin, IconBuilding, IconCheck, IconCircleDashed, IconClock, IconHammer, IconHandStop,
  IconLeaf, IconPencil, IconPlant2, IconSend, IconX, type Icon as TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';
import classes from './StatusTag.module.css';

/** The statuses of a proposal, and OVERDUE for a review that is late. */
export type Status =
  | 'DRAFT' | 'VOTING' | 'REVIEW' | 'ADOPTED' | 'REALIZING' | 'REALIZED' | 'HOPE_SEED' | 'NOT_ADOPTED' | 'LAPSED'
  | 'WITHDRAWN' | 'MERGED' | 'HANDED_ON' | 'OVERDUE';

type Tone = 'open' | 'city' | 'yes' | 'done' | 'seed' | 'no' | 'late';

const LOOK: Record<Status, readonly [Tone, TablerIcon]> = {
  DRAFT: ['no', IconPencil],
  VOTING: ['open', IconCircleDashed],
  REVIEW: ['city', IconBuilding],
  ADOPTED: ['yes', IconCheck],
  REALIZING: ['yes', IconHammer],
  REALIZED: ['done', IconLeaf],
  HOPE_SEED: ['seed', IconPlant2],
  NOT_ADOPTED: ['no', IconX],
  LAPSED: ['no', IconClock],
  WITHDRAWN: ['no', IconHandStop],
  MERGED: ['no', IconArrowsJoin],
  HANDED_ON: ['no', IconSend],
  OVERDUE: ['late', IconAlertTriangle],
};

/** Where a proposal stands: icon, word and tint, always all three, so that no one needs to see the colour. */
export function StatusTag({ status, big = false }: { status: Status; big?: boolean }) {
  const { t } = useTranslation('domain');
  const [tone, icon] = LOOK[status];
  return (
    <span className={classes.tag} data-tone={tone} data-big={big || undefined}>
      <Icon of={icon} size={big ? 17 : 15} />
      {t(`status.${status}`)}
    </span>
  );
}
