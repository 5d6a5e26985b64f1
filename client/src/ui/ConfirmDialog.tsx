import { Button } from '@mantine/core';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { SubmitButton } from './SubmitButton';
import classes from './ConfirmDialog.module.css';

export interface ConfirmDialogProps {
  open: boolean;
  title: string;
  children: ReactNode;
  confirm: string;
  cancel: string;
  busy?: boolean;
  busyText?: string;
  /** Red, for what can't be taken back. */
  danger?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks once more. The browser's own dialog: it keeps the focus inside, closes on Escape and gives the focus back. */
export function ConfirmDialog({
  open, title, children, confirm, cancel, busy = false, busyText = confirm, danger = false, onConfirm, onCancel,
}: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  return (
    <dialog
      ref={dialog} className={classes.dialog} aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onCancel();
      }}
    >
      {open && (
        <>
          <h2 id={titleId} className={classes.title}>{title}</h2>
          <div className={classes.body}>{children}</div>
          <div className={classes.foot}>
            <Button variant="default" size="md" onClick={onCancel} disabled={busy}>{cancel}</Button>
            <SubmitButton type="button" busy={busy} busyText={busyText} color={danger ? 'red.6' : undefined} onClick={onConfirm}>
              {confirm}
            </SubmitButton>
          </div>
        </>
      )}
    </dialog>
  );
}
