import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCountry } from '../../format/format.js';
import { PointPicker, type PickedPoint } from '../../map/point-picker.js';
import { WayFigure } from '../../map/way-figure.js';
import { isPointed, stopOf } from '../../map/way.js';
import { useLanguage } from '../../parts/use-language.js';
import {
  entryOf,
  textOf,
  useReportForm,
  useEntries,
  useEntry,
  withPart,
  type ListEntry,
} from './open-report-form.js';

interface ToldPlace {
  readonly key: string;
  readonly leg: 'departure' | 'route' | 'last' | 'destination';
  readonly place: ListEntry;
  readonly change: (place: ListEntry) => void;
}

/** Somewhere between the countries that search together. */
const BEGIN = { lat: 18, lon: -93 };

/**
 * The way as it has been told, on a map; each place of it can be set there as exactly as the family knows it.
 */
export default function WayPoints() {
  const { t } = useTranslation();
  const language = useLanguage();
  const places = usePlaces().filter(({ place }) => Object.keys(place).length > 0);
  const [chosen, setChosen] = useState('');
  const one = places.find(({ key }) => key === chosen) ?? places[0];
  const stops = places.flatMap(({ place, leg }) => stopOf(place, leg) ?? []);
  const nameOf = ({ place, leg }: ToldPlace): string => {
    const country = textOf(place['country']);
    const named = textOf(place['locality']) || textOf(place['admin1']);
    const where = named || (country && formatCountry(country, language));
    return [t(`record.leg.${leg}`), where].filter(Boolean).join(': ');
  };
  return (
    <fieldset className="question">
      <legend>{t('pictures.way.pick.title')}</legend>
      {!one && <Text size="sm">{t('pictures.way.pick.none')}</Text>}
      {one && (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('pictures.way.pick.hint')}
          </Text>
          <NativeSelect
            label={t('pictures.way.pick.which')}
            value={one.key}
            data={places.map((place) => ({ value: place.key, label: nameOf(place) }))}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
          <PointPicker
            key={one.key}
            place={nameOf(one)}
            point={pointOf(one.place)}
            around={stops.find(isPointed) ?? BEGIN}
            onPicked={(point) => one.change(withPoint(one.place, point))}
          />
          <WayFigure way={{ stops }} />
        </Stack>
      )}
    </fieldset>
  );
}

function usePlaces(): readonly ToldPlace[] {
  const { draft } = useReportForm();
  const [departure, writeDeparture] = useEntry('departure.place');
  const [last, writeLast] = useEntry('lastContact.place');
  const [destination, writeDestination] = useEntry('destination.place');
  const [route, writeRoute] = useEntries('route');
  const onRoute = route.map((point, at): ToldPlace => ({
    ...{ key: `${draft.id} route ${at}`, leg: 'route', place: entryOf(point['place']) },
    change: (place) => writeRoute(route.map((other, to) => (to === at ? { ...other, place } : other))),
  }));
  return [
    { key: 'departure', leg: 'departure', place: departure, change: writeDeparture },
    ...onRoute,
    { key: 'last', leg: 'last', place: last, change: writeLast },
    { key: 'destination', leg: 'destination', place: destination, change: writeDestination },
  ];
}

/** Kilometres that a point may be off where nobody has said how far. */
const USUAL_KM = 20;

function pointOf({ lat, lon, precisionKm }: ListEntry): PickedPoint | undefined {
  if (typeof lat !== 'number' || typeof lon !== 'number') return undefined;
  return { lat, lon, precisionKm: typeof precisionKm === 'number' ? precisionKm : USUAL_KM };
}

function withPoint(place: ListEntry, point: PickedPoint | undefined): ListEntry {
  const { lat, lon, precisionKm } = point ?? {};
  return withPart(withPart(withPart(place, 'lat', lat), 'lon', lon), 'precisionKm', precisionKm);
}
