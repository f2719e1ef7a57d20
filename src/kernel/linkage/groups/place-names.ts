import type { ComparablePlace, ComparableRecord } from '../comparable-record.js';
import { divisionName } from '../gazetteer/place-by-name.js';
import { pointOfPlace } from '../point-of-place.js';
import { wordsOf } from '../text/fold.js';
import { isPlaceholder } from '../text/placeholders.js';
import type { StatedWord, StatementModel } from './statement-model.js';
import { statementComparison } from './statement-scorer.js';

/**
 * Names of places: one place stated twice.
 *
 * Where both records have coordinates, these have said nearly all; that the locality is called the same adds
 * next to nothing, but another county on the same road still speaks a little against a pair of finds.
 *
 * Each level is weighed within the one above it: a division among those who name one of the same country, a
 * locality among those who name one of the same division, so that a town does not count its country again. A
 * locality may be a town, a county or a description of a road, so that another name hardly speaks against a
 * pair.
 */
const DIVISION = 0;
const LOCALITY = 1;
const LOCALITY_OF_POINT = 2;

const placeOf = (record: ComparableRecord): ComparablePlace | undefined =>
  record.recordType === 'remains' ? record.found?.place : record.lastContact?.place;

const known = (name: string | undefined): string[] =>
  name === undefined || isPlaceholder(name) ? [] : wordsOf(name);

export const placeNamesModel: StatementModel = {
  group: 'place',
  list: 'placeNames',
  facets: [
    { name: 'division', kept: 0.9, power: 1, kinds: ['same_remains', 'duplicate_report'] },
    { name: 'locality', kept: 0.4, power: 1, kinds: ['same_remains', 'duplicate_report'] },
    { name: 'locality of a point', kept: 0.4, power: 0.15, kinds: ['same_remains'] },
  ],
  read(record) {
    const place = placeOf(record);
    if (place?.country === undefined) return [];
    if (known(place.admin1).length === 0) return [];
    const division = known(divisionName(place.country, place.admin1 ?? '')).join(' ');
    const within = `${place.country}|${division}`;
    const hasPoint = place.lat !== undefined && place.lon !== undefined;
    const facet = hasPoint ? LOCALITY_OF_POINT : LOCALITY;
    const isPointByName = pointOfPlace(place)?.byNameKm !== undefined;
    if (isPointByName) return [];
    const localities = known(place.locality).map((word): StatedWord => ({
      word: `${within}|${word}`,
      facet,
      kind: 'exact',
      among: [within],
    }));
    if (hasPoint) return localities;
    return [{ word: within, facet: DIVISION, kind: 'exact', among: [place.country] }, ...localities];
  },
  /**
   * Tells whether the division was compared as a point: so it is where its middle is known from other
   * records.
   */
  isComparedElsewhere: (facet, slot, { columns, lexicon }) =>
    facet === DIVISION && lexicon.places.columns.spreadKm[columns.place[slot]!]! > 0,
  field: (facet, kind) =>
    `${kind === 'same_remains' ? 'found' : 'lastContact'}.place.${facet === DIVISION ? 'admin1' : 'locality'}`,
  value: (record, facet) => (facet === DIVISION ? placeOf(record)?.admin1 : placeOf(record)?.locality),
  reason: (_, verdict) => PLACE_REASON[verdict],
};

const PLACE_REASON = {
  SAME: 'PLACE.SAME_NAME',
  DIFFERENT: 'PLACE.OTHER_NAME',
  NO_DATA: 'PLACE.NO_DATA',
} as const;

export const placeNamesComparison = statementComparison(placeNamesModel);
