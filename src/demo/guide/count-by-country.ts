import type { ExchangeRecord } from '../../kernel/contract/index.js';
import type { SimulatedInstitution } from '../../benchmark/simulation/index.js';

/** Fewer are not told by number: the house's rule for figures, kept for invented people too. */
const LEAST_TOLD = 10;

/** The count of what lies with the institutions of a country; null: a few, fewer than ten. */
export interface CountryCount {
  readonly country: string;
  readonly sought: number | null;
  readonly remains: number | null;
  /** Typed relatives in the reports. */
  readonly samples: number | null;
}

type Counted = { -readonly [Key in 'sought' | 'remains' | 'samples']: number };

/** Counts the region as it was invented, so that nobody's record has to be read for a map. */
export function countByCountry(
  records: readonly ExchangeRecord[],
  institutions: readonly SimulatedInstitution[],
): readonly CountryCount[] {
  const countryOf = new Map(institutions.map(({ code, country }) => [code, country]));
  const counts = new Map<string, Counted>();
  for (const record of records) {
    const country = countryOf.get(record.institution);
    if (country === undefined) continue;
    const known = counts.get(country) ?? { sought: 0, remains: 0, samples: 0 };
    counts.set(country, known);
    if (record.recordType === 'remains') known.remains += 1;
    if (record.recordType !== 'report') continue;
    known.sought += 1;
    known.samples += (record.relatives ?? []).filter(({ profile }) => profile !== undefined).length;
  }
  return [...counts]
    .map(([country, { sought, remains, samples }]) => ({
      ...{ country, sought: told(sought), remains: told(remains), samples: told(samples) },
    }))
    .sort((one, other) => one.country.localeCompare(other.country));
}

const told = (count: number): number | null => (count > 0 && count < LEAST_TOLD ? null : count);
