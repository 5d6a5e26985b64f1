import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connection } from '../../features/live/connection';
import { useLiveSocket } from '../../features/live/LiveSocketContext';
import { useFormat } from '../../i18n/useFormat';
import { useStore } from '../../shared/store';
import { Icon } from '../../ui/Icon';
import { Wrap } from '../../ui/Wrap';
import classes from './OfflineStrip.module.css';

/** A drop that mends itself within this time is not worth a line. */
const PATIENCE_MS = 1_500;

/** A thin strip under the header that says what the page shows while it is cut off. */
export function OfflineStrip() {
  const { t } = useTranslation();
  const format = useFormat();
  const { online } = useNetwork();
  const socket = useLiveSocket();
  const state = useStore(connection);
  const cutOff = state.phase === 'lost' || !online;
  const [late, setLate] = useState(false);

  useEffect(() => {
    if (!cutOff) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [cutOff]);

  return (
    // The region is there before it speaks.
    <div role="status" className={classes.region}>
      {cutOff && late && (
        <div className={classes.strip}>
          <Wrap className={classes.inner}>
            <Icon of={IconWifiOff} />
            <span>{state.phase === 'lost' ? t('offline.text', { time: format.time(state.since) }) : t('offline.device')}</span>
            <button type="button" onClick={() => socket.retryNow()}>{t('offline.retry')}</button>
          </Wrap>
        </div>
      )}
    </div>
  );
}
