import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMemo, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../format/format.js';
import { useLanguage } from '../parts/use-language.js';
import { COUNTRY_SHAPES } from './country-shapes.js';
import { HEIGHT, pathOf, viewAround, WIDTH, type GeoPoint } from './sheet.js';
import '../pictures.css';

export interface PickedPoint extends GeoPoint {
  readonly precisionKm: number;
}

interface PickerProps {
  /** Name of the place. */
  readonly place: string;
  readonly point: PickedPoint | undefined;
  /** Point to begin at where none is set. */
  readonly around: GeoPoint;
  readonly onPicked: (point: PickedPoint | undefined) => void;
}

/** Degrees from the left of the map to the right, and how exactly a point can be set on it. */
const SIGHTS = [
  { wide: 60, km: 200 },
  { wide: 20, km: 50 },
  { wide: 6, km: 20 },
  { wide: 2, km: 5 },
] as const;
const EXACT_KM = [1, 5, 20, 50, 100, 200, 500] as const;
/** So much of the sheet a press of a button moves the mark. */
const STEP = 24;
const WAYS = { north: [0, -STEP], west: [-STEP, 0], east: [STEP, 0], south: [0, STEP] } as const;

/** Sets a place on a map: by a press on it, or by buttons alone. */
export function PointPicker({ place, point, around, onPicked }: PickerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [sight, setSight] = useState(1);
  const { wide, km } = SIGHTS[sight] ?? SIGHTS[1];
  const { lat, lon } = point ?? around;
  const view = useMemo(() => viewAround({ lat, lon }, wide), [lat, lon, wide]);
  const land = useMemo(
    () => Object.entries(COUNTRY_SHAPES).map(([code, shape]) => ({ code, d: pathOf(shape, view) })),
    [view],
  );
  const pick = (x: number, y: number) => {
    const under = view.under(x, y);
    const rounded = { lat: round(under.lat), lon: round(under.lon) };
    onPicked({ ...rounded, precisionKm: point ? Math.max(point.precisionKm, 1) : km });
  };
  const press = ({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    pick(((clientX - left) / width) * WIDTH, ((clientY - top) / height) * HEIGHT);
  };
  const said = point
    ? t('pictures.way.pick.at', {
        ...{ lat: formatNumber(point.lat, language, 2), lon: formatNumber(point.lon, language, 2) },
        km: formatNumber(point.precisionKm, language, 0),
      })
    : t('pictures.way.pick.notSet');
  return (
    <Stack gap="xs" role="group" aria-label={t('pictures.way.pick.map', { place })}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="way-map map-to-press" aria-hidden onClick={press}>
        {land.map(({ code, d }) => d && <path key={code} d={d} className="map-land" />)}
        {point && (
          <g className="map-stop">
            <circle
              className="map-exact"
              cx={WIDTH / 2}
              cy={HEIGHT / 2}
              r={Math.max(9, view.lengthOf(point.precisionKm, lat))}
            />
            <circle cx={WIDTH / 2} cy={HEIGHT / 2} r={5} />
          </g>
        )}
        {!point && <path className="map-cross" d={`M${WIDTH / 2 - 12} ${HEIGHT / 2}h24m-12 -12v24`} />}
      </svg>
      <Text size="sm" role="status">
        {place}: {said}
      </Text>
      <Group gap="xs">
        {Object.entries(WAYS).map(([way, [x, y]]) => (
          <Button
            key={way}
            variant="default"
            size="compact-md"
            onClick={() => pick(WIDTH / 2 + x, HEIGHT / 2 + y)}
          >
            {t(`pictures.way.pick.${way as keyof typeof WAYS}`)}
          </Button>
        ))}
        <Button
          variant="default"
          size="compact-md"
          disabled={sight === SIGHTS.length - 1}
          onClick={() => setSight(sight + 1)}
        >
          {t('pictures.way.pick.nearer')}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          disabled={sight === 0}
          onClick={() => setSight(sight - 1)}
        >
          {t('pictures.way.pick.farther')}
        </Button>
        {point ? (
          <Button variant="subtle" color="gray" size="compact-md" onClick={() => onPicked(undefined)}>
            {t('pictures.way.pick.remove')}
          </Button>
        ) : (
          <Button size="compact-md" onClick={() => pick(WIDTH / 2, HEIGHT / 2)}>
            {t('pictures.way.pick.set')}
          </Button>
        )}
      </Group>
      {point && <Exactness point={point} onPicked={onPicked} />}
    </Stack>
  );
}

function Exactness({
  point,
  onPicked,
}: {
  readonly point: PickedPoint;
  readonly onPicked: (point: PickedPoint) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const choices = [...new Set([...EXACT_KM, point.precisionKm])].sort((a, b) => a - b);
  return (
    <NativeSelect
      label={t('pictures.way.pick.exact')}
      value={String(point.precisionKm)}
      data={choices.map((km) => ({
        value: String(km),
        label: t('pictures.way.pick.km', { km: formatNumber(km, language, 0) }),
      }))}
      onChange={({ currentTarget }) => onPicked({ ...point, precisionKm: Number(currentTarget.value) })}
    />
  );
}

/** Rounds degrees to a hundred metres: a map of this kind shows no more. */
const round = (degrees: number): number => Math.round(degrees * 1000) / 1000;
