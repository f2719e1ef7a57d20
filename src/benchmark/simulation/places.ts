import { once, readTable } from '../../kernel/data-files/index.js';
import { dataFile } from './data-file.js';

/** A real place; coordinates rounded to a hundredth of a degree (about a kilometre). */
export interface KnownPlace {
  readonly country: string;
  readonly admin1: string;
  readonly locality: string;
  readonly lat: number;
  readonly lon: number;
}

const readHomePlaces = once((): ReadonlyMap<string, readonly KnownPlace[]> => {
  const places = new Map<string, KnownPlace[]>();
  const columns = ['country', 'admin1', 'locality', 'lat', 'lon'] as const;
  for (const row of readTable(dataFile('home-places.csv'), columns)) {
    const country = row.readText('country');
    const place = {
      country,
      admin1: row.readText('admin1'),
      locality: row.readText('locality'),
      lat: row.readNumber('lat'),
      lon: row.readNumber('lon'),
    };
    places.set(country, [...(places.get(country) ?? []), place]);
  }
  return places;
});

/** Returns the places of a country that people leave from or make for; undefined where none are known. */
export function homePlacesOf(country: string): readonly KnownPlace[] | undefined {
  return readHomePlaces().get(country);
}
