import { IconChecks, IconInbox, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReviewQueueFilter } from '../../gql/graphql';
import { Empty } from '../../ui/Empty';

const LOOK = {
  ALL: [IconInbox, 'emptyAll'],
  MINE: [IconUserCheck, 'emptyMine'],
  UNASSIGNED: [IconChecks, 'emptyFree'],
  DECIDED: [IconInbox, 'emptyDecided'],
} as const;

export function QueueEmpty({ show }: { show: ReviewQueueFilter }) {
  const { t } = useTranslation('review');
  const [icon, text] = LOOK[show];
  return <Empty icon={icon} title={t(`desk.${text}`)}>{t(`desk.${text}Text`)}</Empty>;
}
