import { useElementSize } from '@mantine/hooks';
import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { DayPoint } from './stepSeries';
import classes from './StepChart.module.css';

const HEIGHT = 190;
const PAD = { left: 8, right: 74, top: 14, bottom: 28 };
/** Labels nearer than this to each other would touch, in pixels. */
const LABEL_GAP = 18;

export interface StepChartProps {
  points: readonly DayPoint[];
  /** The number to be exceeded, as the one line that matters. */
  threshold: number;
  /** The same as the picture, in a sentence. */
  name: string;
  /** Label of the last day: today, or the day that voting ended. */
  end: string;
}

/** Votes are whole and so is the line: it steps. Drawn to the width there is, so that its text never shrinks. */
export function StepChart({ points, threshold, name, end }: StepChartProps) {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const width = measured || 640;
  const last = points.at(-1);
  const first = points[0];
  if (first === undefined || last === undefined) return null;

  const goal = threshold + 1;
  const most = Math.max(goal + 1, ...points.map(({ count }) => count));
  const x = scaleLinear([0, last.x], [PAD.left, width - PAD.right]);
  const y = scaleLinear([0, most * 1.08], [HEIGHT - PAD.bottom, PAD.top]);
  const step = { x: (point: DayPoint) => x(point.x), y: (point: DayPoint) => y(point.count) };
  const middle = points.length > 3 && width > 420 ? points[Math.floor(points.length / 2)] : undefined;
  const edge = width - PAD.right;
  const labelsTouch = Math.abs(y(last.count) - y(goal)) < LABEL_GAP;
  const away = last.count < goal ? LABEL_GAP : -10;

  return (
    <div ref={ref} className={classes.chart}>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={name}>
        <path className={classes.area} d={area<DayPoint>(step.x, y(0), step.y).curve(curveStepAfter)(points) ?? ''} />
        <line className={classes.axis} x1={PAD.left} x2={edge} y1={y(0)} y2={y(0)} />
        <line className={classes.goal} x1={PAD.left} x2={edge} y1={y(goal)} y2={y(goal)} />
        <path className={classes.line} d={line<DayPoint>(step.x, step.y).curve(curveStepAfter)(points) ?? ''} />
        <circle className={classes.end} cx={x(last.x)} cy={y(last.count)} r="4.5" />
        <text className={classes.label} x={edge + 9} y={y(goal) + 4}>{t('chart.goal', { goal })}</text>
        <text className={classes.strong} x={edge + 9} y={y(last.count) + (labelsTouch ? away : 4)}>
          {t('chart.count', { count: last.count })}
        </text>
        <text className={classes.label} x={PAD.left} y={HEIGHT - 8}>{format.date(first.day)}</text>
        {middle && (
          <text className={classes.label} x={x(middle.x)} y={HEIGHT - 8} textAnchor="middle">{format.date(middle.day)}</text>
        )}
        <text className={classes.label} x={edge} y={HEIGHT - 8} textAnchor="end">{end}</text>
      </svg>
    </div>
  );
}
