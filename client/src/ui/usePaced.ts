import { useEffect, useRef, useState } from 'react';
import { Pacer, type Versioned } from './pacing';

/**
 * The state of one thing that may be shown now: `latest`, but at most once in 400 ms (once a second in a rush), never
 * an older one than before, and unchanged while `held`. Give the component another React key for another thing.
 */
export function usePaced<T extends Versioned>(latest: T, held = false): T {
  const [shown, setShown] = useState(latest);
  const pacer = useRef(new Pacer());

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => {
      pacer.current.painted(performance.now());
      setShown((before) => (latest.version < before.version ? before : latest));
    }, pacer.current.delay(latest.version, performance.now()));
    return () => clearTimeout(timer);
  }, [latest, held]);

  return shown;
}
