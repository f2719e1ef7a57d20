import { escaped } from './markup.js';

export interface ChartBar {
  readonly label: string;
  readonly value: number;
}

const WIDTH = 640;
const ROW = 24;
const LABELS = 220;
const ROOM_FOR_VALUE = 60;

/**
 * Horizontal bars as SVG; the table beside them says the same, so that a screen reader is told the title alone.
 *
 * @param bars at most some dozens, in the order in which they are drawn
 */
export function barChart(title: string, bars: readonly ChartBar[]): string {
  const most = Math.max(...bars.map(({ value }) => value), 1);
  const height = bars.length * ROW + 8;
  const rows = bars.map(({ label, value }, at) => {
    const y = at * ROW + 4;
    const width = Math.max(1, Math.round((value / most) * (WIDTH - LABELS - ROOM_FOR_VALUE)));
    return (
      `<text x="${LABELS - 8}" y="${y + 15}" text-anchor="end">${escaped(label)}</text>` +
      `<rect x="${LABELS}" y="${y}" width="${width}" height="${ROW - 6}"></rect>` +
      `<text x="${LABELS + width + 6}" y="${y + 15}">${escaped(value)}</text>`
    );
  });
  return `<svg class="bars" role="img" aria-label="${escaped(title)}" viewBox="0 0 ${WIDTH} ${height}">${rows.join('')}</svg>`;
}
