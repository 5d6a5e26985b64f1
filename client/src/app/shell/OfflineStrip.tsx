import { IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLiveSocket } from '../../features/live/LiveSocketContext';
import { useCutOff } from '../../features/live/useCutOff';
import { useFormat } from '../../i18n/useFormat';
import { Icon } from '../../ui/Icon';
import { Wrap } from '../../ui/Wrap';
import classes from './OfflineStrip.module.css';

/** A thin strip under the header that says what the page shows while it is cut off. */
export function OfflineStrip() {
  const { t } = useTranslation();
  const format = useFormat();
  const socket = useLiveSocket();
  const cutOff = useCutOff();

  return (
    // The region is there before it speaks.
    <div role="status" className={classes.region}>
      {cutOff !== null && (
        <div className={classes.strip}>
          <Wrap className={classes.inner}>
            <Icon of={IconWifiOff} />
            <span>{t('offline.text', { time: format.time(cutOff) })}</span>
            <button type="button" onClick={() => socket.retryNow()}>{t('offline.retry')}</button>
          </Wrap>
        </div>
      )}
    </div>
  );
}
