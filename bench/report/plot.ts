/** Bars with their figures, as an SVG that needs nothing else and reads on light and dark grounds. */

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** Ours stand out. */
  readonly ours: boolean;
}

export interface Chart {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
}

const sizes = { width: 920, names: 350, bar: 18, gap: 8, title: 44, space: 24 };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function draw({ title, unit, bars }: Chart, top: number): string {
  const most = Math.max(...bars.map(({ value }) => value));
  const room = sizes.width - sizes.names - 110;
  const rows = bars.map(({ name, value, ours }, index) => {
    const y = top + sizes.title + index * (sizes.bar + sizes.gap);
    const length = Math.max(1, (value / most) * room);
    const middle = y + sizes.bar / 2;
    return `<text x="${sizes.names - 10}" y="${middle}" text-anchor="end"${ours ? ' font-weight="600"' : ''}>${escaped(name)}</text>`
      + `<rect x="${sizes.names}" y="${y}" width="${length.toFixed(1)}" height="${sizes.bar}" rx="3" fill="${ours ? '#256ef4' : '#8a949e'}"/>`
      + `<text x="${(sizes.names + length + 8).toFixed(1)}" y="${middle}">${value.toLocaleString('en', { maximumSignificantDigits: 3 })}</text>`;
  });
  return `<text x="0" y="${top + 18}" font-size="16" font-weight="600">${escaped(title)}<tspan font-weight="400" font-size="13">  ${escaped(unit)}</tspan></text>${rows.join('')}`;
}

export function plot(charts: readonly Chart[]): string {
  let top = sizes.space;
  const drawn = charts.map(chart => {
    const svg = draw(chart, top);
    top += sizes.title + chart.bars.length * (sizes.bar + sizes.gap) + sizes.space;
    return svg;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 0 ${sizes.width + 40} ${top}" role="img" font-family="system-ui, sans-serif" font-size="13">`
    + '<style>text{fill:#1e2124;dominant-baseline:middle}@media (prefers-color-scheme:dark){text{fill:#f4f5f6}}</style>'
    + `${drawn.join('')}</svg>\n`;
}
