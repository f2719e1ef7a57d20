import { useMemo } from 'react';
import { COUNTRY_SHAPES } from './country-shapes.js';
import { HEIGHT, pathOf, viewOf, WIDTH } from './sheet.js';
import '../pictures.css';

/**
 * Places at which countries are named on the map: about their middles, as far as the sheet shows them and
 * their neighbours leave the name to be read.
 */
const MIDDLES: Readonly<Record<string, { readonly lat: number; readonly lon: number }>> = {
  CO: { lat: 4, lon: -73 },
  CR: { lat: 10, lon: -84.2 },
  DO: { lat: 18.9, lon: -69.6 },
  EC: { lat: -1.5, lon: -78.5 },
  GT: { lat: 16.2, lon: -91 },
  HN: { lat: 15.4, lon: -86.2 },
  HT: { lat: 18.9, lon: -73.2 },
  MX: { lat: 23.5, lon: -102.3 },
  NI: { lat: 12.5, lon: -84.7 },
  PA: { lat: 8.6, lon: -80.1 },
  PE: { lat: -9, lon: -75 },
  SV: { lat: 13.2, lon: -89.2 },
  US: { lat: 32.5, lon: -99 },
  VE: { lat: 7.5, lon: -65.5 },
};

const LEAST_R = 6;
const MOST_R = 15;

interface Shown {
  readonly country: string;
  readonly count: number;
}

/**
 * Map of how much lies in each country of the Americas, as circles; a table beside it has to say the same.
 */
export default function Americas({
  counts,
  label,
}: {
  readonly counts: readonly Shown[];
  readonly label: string;
}) {
  const view = useMemo(() => viewOf(Object.values(MIDDLES)), []);
  const land = useMemo(
    () => Object.entries(COUNTRY_SHAPES).map(([code, shape]) => ({ code, d: pathOf(shape, view) })),
    [view],
  );
  const most = Math.max(1, ...counts.map(({ count }) => count));
  // The small lie on the large, and the names of small countries beside one another on all of them.
  const drawn = counts
    .flatMap(({ country, count }) => {
      const middle = MIDDLES[country];
      if (!middle) return [];
      const [x, y] = view.at(middle.lon, middle.lat);
      return [{ country, x, y, r: LEAST_R + (MOST_R - LEAST_R) * Math.sqrt(count / most) }];
    })
    .sort((one, other) => other.r - one.r);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="way-map">
      <g aria-hidden>
        {land.map(({ code, d }) => d && <path key={code} d={d} className="map-land" />)}
        <g className="map-count">
          {drawn.map(({ country, x, y, r }) => (
            <circle key={country} cx={x} cy={y} r={r} />
          ))}
          {drawn.map(({ country, x, y }) => (
            <text key={country} x={x} y={y + 3}>
              {country}
            </text>
          ))}
        </g>
      </g>
    </svg>
  );
}
