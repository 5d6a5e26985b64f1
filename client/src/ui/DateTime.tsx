import { useFormat } from '../i18n/useFormat';

export interface DateTimeProps {
  /** ISO instant. */
  at: string;
  /** `relative` says 2시간 전 within a day; `date` the day; `clock` the time of day. */
  as?: 'relative' | 'date' | 'clock';
}

/** An instant as people say it, with the full time in its title. */
export function DateTime({ at, as = 'relative' }: DateTimeProps) {
  const format = useFormat();
  const text = as === 'relative' ? format.relative(at) : as === 'date' ? format.date(at) : format.time(at);
  return <time dateTime={at} title={format.full(at)}>{text}</time>;
}
