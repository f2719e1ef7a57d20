import type { DrawnKin } from './kin.js';
import type { LayoutPoint } from './layout.js';

const HALF = 14;

/**
 * Square, circle or diamond: a man, a woman, not said. Filled: a sample was typed; hatched: taken and not
 * typed yet.
 */
export function Symbol({
  kin,
  at,
  hatch,
}: {
  readonly kin: DrawnKin;
  readonly at: LayoutPoint;
  readonly hatch: string;
}) {
  const { x, y } = at;
  const shape = {
    className: `kin ${kin.role ? 'kin-sought' : ''} ${kin.isImplied ? 'kin-implied' : ''} ${kin.sampling === 'typed' ? 'kin-typed' : ''}`,
    ...(kin.sampling === 'taken' && { fill: `url(#${hatch})` }),
  };
  return (
    <g>
      {kin.isWanted && <circle className="kin-wanted" cx={x} cy={y} r={HALF + 8} />}
      {kin.sex === 'male' && <rect {...shape} x={x - HALF} y={y - HALF} width={2 * HALF} height={2 * HALF} />}
      {kin.sex === 'female' && <circle {...shape} cx={x} cy={y} r={HALF} />}
      {kin.sex !== 'male' && kin.sex !== 'female' && (
        <path
          {...shape}
          d={`M${x} ${y - HALF - 3}L${x + HALF + 3} ${y}L${x} ${y + HALF + 3}L${x - HALF - 3} ${y}Z`}
        />
      )}
      {kin.isDead && (
        <>
          <path className="kin-stroke-edge" d={strokeAt(at)} />
          <path className="kin-arrow" d={strokeAt(at)} />
        </>
      )}
      {kin.role && (
        <path
          className="kin-arrow"
          d={`M${x - HALF - 24} ${y + 15}L${x - HALF - 6} ${y + 7}m-8 -1l8 1l-4 7`}
        />
      )}
      {kin.isImplied && (
        <text className="kin-mark" x={x} y={y + 5}>
          ?
        </text>
      )}
      {broken(kin.label).map((line, row) => (
        <text key={line} className="kin-label" x={x} y={y + HALF + 18 + row * 13}>
          {line}
        </text>
      ))}
    </g>
  );
}

/** The stroke goes from corner to corner and beyond. */
const strokeAt = ({ x, y }: LayoutPoint): string =>
  `M${x - HALF - 7} ${y + HALF + 7}L${x + HALF + 7} ${y - HALF - 7}`;

/** Words under a symbol: no more than four short lines. */
function broken(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= 15) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 4 ? [...lines.slice(0, 3), `${lines[3] ?? ''} …`] : lines;
}
