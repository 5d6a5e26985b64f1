import { useRef, useState } from 'react';

export interface Submission {
  busy: boolean;
  submit: (event?: { preventDefault(): void }) => void;
}

/**
 * Runs one submission at a time: a second press while the first is on its way does nothing, even within the same
 * frame, before React has had a chance to show that it is busy. `action` deals with its own refusals.
 */
export function useSubmit(action: () => Promise<void>): Submission {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);

  const submit = (event?: { preventDefault(): void }): void => {
    event?.preventDefault();
    if (running.current) return;
    running.current = true;
    setBusy(true);
    void action().finally(() => {
      running.current = false;
      setBusy(false);
    });
  };

  return { busy, submit };
}
