import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from './StatusTag';
import classes from './Way.module.css';

export const STATIONS = ['vote', 'review', 'adopt', 'build', 'done'] as const;
export type Station = (typeof STATIONS)[number];

/** Where each status stands on the way, and whether it ends there. */
const PLACE: Record<Exclude<Status, 'OVERDUE'>, { at: number; ends?: true }> = {
  DRAFT: { at: 0 },
  VOTING: { at: 0 },
  LAPSED: { at: 0, ends: true },
  WITHDRAWN: { at: 0, ends: true },
  MERGED: { at: 0, ends: true },
  HANDED_ON: { at: 0, ends: true },
  REVIEW: { at: 1 },
  HOPE_SEED: { at: 1, ends: true },
  NOT_ADOPTED: { at: 1, ends: true },
  ADOPTED: { at: 2 },
  REALIZING: { at: 3 },
  REALIZED: { at: 4 },
};

/** The station at which a proposal with this status has ended its way; null while it goes on. */
export const endOf = (status: WayProps['status']): Station | null =>
  PLACE[status].ends ? (STATIONS[PLACE[status].at] ?? null) : null;

export interface WayProps {
  status: Exclude<Status, 'OVERDUE'>;
  /** A line under a station: its date, or what brings the proposal there. */
  notes?: Partial<Record<Station, ReactNode>>;
  /** Small, for rows: the stations' names are only spoken. */
  mini?: boolean;
}

/** Five stations from a vote to a reality: filled is past, ringed is now, hollow is ahead. */
export function Way({ status, notes = {}, mini = false }: WayProps) {
  const { t } = useTranslation(['common', 'domain']);
  const { at, ends } = PLACE[status];
  const name = ends ? t('way.ended', { status: t(`domain:status.${status}`) }) : t('way.name');

  if (mini) {
    const label = ends ? name : t('way.at', { step: t(`domain:step.${STATIONS[at] ?? 'vote'}`), number: at + 1 });
    return (
      <span className={classes.mini} role="img" aria-label={label}>
        {STATIONS.map((station, index) => <i key={station} data-place={place(index, at, ends)} />)}
      </span>
    );
  }
  return (
    <ol className={classes.way} aria-label={name}>
      {STATIONS.map((station, index) => (
        <li key={station} data-place={place(index, at, ends)} aria-current={index === at ? 'step' : undefined}>
          <i />
          <b>{t(`domain:step.${station}`)}</b>
          {index < at && <VisuallyHidden>{t('way.past')}</VisuallyHidden>}
          <small>{notes[station]}</small>
        </li>
      ))}
    </ol>
  );
}

function place(index: number, at: number, ends: true | undefined): 'past' | 'now' | 'end' | 'ahead' | 'never' {
  if (index < at) return 'past';
  if (index === at) return ends ? 'end' : 'now';
  return ends ? 'never' : 'ahead';
}
