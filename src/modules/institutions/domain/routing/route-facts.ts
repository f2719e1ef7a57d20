import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import type { RecordKind } from './routing-rules.js';

export interface RoutedPlace {
  readonly country: string;
  readonly area?: string | undefined;
}

/** Facts of a record that decide whose work it is. */
export interface RouteFacts {
  readonly kind: RecordKind;
  /** Id of the institution that holds it. */
  readonly holderId: string;
  /** Place where somebody disappeared, was found dead, or is. */
  readonly place: RoutedPlace | undefined;
  readonly nationalities: readonly string[];
}

interface LoosePlace {
  readonly country?: string | undefined;
  readonly admin1?: string | undefined;
}

export function routeFactsOf(record: ExchangeRecord, holderId: string): RouteFacts {
  const place = placesOf(record).find((one) => one?.country !== undefined);
  const nationalities = 'person' in record ? record.person?.nationalities : undefined;
  return {
    kind: record.recordType,
    holderId,
    place: place?.country === undefined ? undefined : { country: place.country, area: place.admin1 },
    nationalities: nationalities ?? [],
  };
}

/** The most telling first: of a report the last sign of life, then where the journey was last, then where it was to end. */
function placesOf(record: ExchangeRecord): readonly (LoosePlace | undefined)[] {
  switch (record.recordType) {
    case 'report': {
      const route = [...(record.route ?? [])].reverse().map(({ place }) => place);
      return [record.lastContact?.place, record.event?.place, ...route, record.destination?.place];
    }
    case 'remains':
      return [record.found?.place, record.event?.place];
    case 'living':
      return [record.place];
  }
}
