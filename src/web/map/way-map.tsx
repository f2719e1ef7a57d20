import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTRY_SHAPES } from './country-shapes.js';
import { HEIGHT, pathOf, viewOf, WIDTH } from './sheet.js';
import { isPointed, type DrawnWay } from './way.js';

/**
 * Countries, the stated way from stop to stop, and where somebody was found. The table beside it says the
 * same.
 */
export default function WayMap({ way }: { readonly way: DrawnWay }) {
  const { t } = useTranslation();
  const { stops, found } = way;
  const pointed = useMemo(
    () => stops.map((stop, at) => ({ ...stop, number: at + 1 })).filter(isPointed),
    [stops],
  );
  const site = found && isPointed(found) ? found : undefined;
  const view = useMemo(() => viewOf([...pointed, ...(site ? [site] : [])]), [pointed, site]);
  const land = useMemo(
    () => Object.entries(COUNTRY_SHAPES).map(([code, shape]) => ({ code, d: pathOf(shape, view) })),
    [view],
  );
  const drawn = pointed.map((stop) => ({ ...stop, at: view.at(stop.lon, stop.lat) }));
  const line = drawn.filter(({ leg }) => leg !== 'destination').map(({ at }) => at.join(' '));
  const last = drawn.filter(({ leg }) => leg === 'last').at(-1);
  const end = site && view.at(site.lon, site.lat);
  const places = [...drawn, ...(site && end ? [{ ...site, at: end, number: 0 }] : [])];
  return (
    <svg
      role="img"
      aria-label={t('pictures.way.picture')}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="way-map"
    >
      <g aria-hidden>
        {land.map(({ code, d }) => d && <path key={code} d={d} className="map-land" />)}
        {line.length > 1 && <path d={`M${line.join('L')}`} className="map-way" />}
        {last && end && <path d={`M${last.at.join(' ')}L${end.join(' ')}`} className="map-gap" />}
        {drawn.map(({ at: [x, y], number, leg }) => (
          <g key={number} className={leg === 'destination' ? 'map-stop map-aim' : 'map-stop'}>
            <circle cx={x} cy={y} r={9} />
            <text x={x} y={y + 4}>
              {number}
            </text>
          </g>
        ))}
        {end && <path className="map-found" d={`M${end[0]} ${end[1] - 10}l9 16h-18Z`} />}
        {labelled(places, t('pictures.way.found')).map(({ text, from, y, isLeft }) => (
          <text
            key={`${text} ${y}`}
            className="map-label"
            x={from}
            y={y + 4}
            textAnchor={isLeft ? 'end' : 'start'}
          >
            {text}
          </text>
        ))}
      </g>
    </svg>
  );
}

interface Placed {
  readonly at: readonly [number, number];
  readonly locality?: string | undefined;
  readonly number: number;
}

interface Label {
  readonly text: string;
  readonly y: number;
  readonly from: number;
  readonly isLeft: boolean;
  readonly box: readonly [number, number];
}

const AWAY = 13;
const LETTER = 6.8;

/**
 * Names beside their places, on that side where they lie over nothing and do not run off the sheet; the
 * others are in the table.
 */
function labelled(places: readonly Placed[], found: string): readonly Label[] {
  const kept: Label[] = [];
  for (const { at, locality, number } of [...places].reverse()) {
    const text = number === 0 ? found : locality;
    if (!text) continue;
    const [x, y] = at;
    const wide = text.length * LETTER;
    const sides = [
      { isLeft: false, from: x + AWAY, box: [x + AWAY, x + AWAY + wide] as const },
      { isLeft: true, from: x - AWAY, box: [x - AWAY - wide, x - AWAY] as const },
    ];
    const free = sides.find(
      ({ box: [left, right] }) =>
        left > 0 &&
        right < WIDTH &&
        kept.every((other) => Math.abs(other.y - y) > 14 || right < other.box[0] || other.box[1] < left) &&
        places.every(
          ({ at: [otherX, otherY] }) => Math.abs(otherY - y) > 14 || otherX + 9 < left || otherX - 9 > right,
        ),
    );
    if (free && !kept.some((other) => other.text === text)) kept.push({ text, y, ...free });
  }
  return kept;
}
