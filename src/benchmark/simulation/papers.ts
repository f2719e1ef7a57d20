import type { IdentityDocument } from '../../kernel/contract/index.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import { dateOf } from './calendar.js';

export interface Paper {
  readonly type: IdentityDocument['type'];
  readonly number: string;
  readonly country: string;
}

const DIALLING_CODES: Readonly<Record<string, string>> = {
  HN: '504',
  SV: '503',
  GT: '502',
  NI: '505',
  CR: '506',
  PA: '507',
  MX: '52',
  CO: '57',
  VE: '58',
  EC: '593',
  PE: '51',
  HT: '509',
  DO: '1809',
  US: '1956',
};

/**
 * A number that rings nowhere: in North America from the range kept for fiction (555-0100 to 555-0199),
 * elsewhere too short.
 */
export function phoneOf(country: string, chance: SeededGenerator): string {
  const code = DIALLING_CODES[country] ?? '1956';
  return code.length === 4
    ? `+${code}555${chance.integer(100, 199).toString().padStart(4, '0')}`
    : `+${code}555${chance.integer(100, 999)}`;
}

/**
 * Numbers shaped like those of the country's papers. A leading 99 stands for the district or series, which no
 * register issues, so that none of them belongs to anybody.
 */
function nationalNumber(country: string, birthDay: number, chance: SeededGenerator): string {
  const digits = (count: number) => `${chance.integer(10 ** (count - 1), 10 ** count - 1)}`;
  const year = dateOf(birthDay).slice(0, 4);
  switch (country) {
    case 'HN':
      return `99${digits(2)}-${year}-${digits(5)}`;
    case 'SV':
      return `99${digits(6)}-${digits(1)}`;
    case 'GT':
      return `${digits(4)} ${digits(5)} 9999`;
    case 'NI':
      return `999-${dateOf(birthDay).slice(8)}${dateOf(birthDay).slice(5, 7)}${year.slice(2)}-${digits(4)}X`;
    case 'DO':
      return `999-${digits(7)}-${digits(1)}`;
    case 'VE':
      return `V-99${digits(6)}`;
    default:
      return `99${digits(8)}`;
  }
}

export function identityPapers(
  country: string,
  birthDay: number,
  ageYears: number,
  chance: SeededGenerator,
): Paper[] {
  const papers: Paper[] = [];
  const add = (share: number, type: Paper['type'], number: () => string) => {
    if (chance.chance(share)) papers.push({ type, number: number(), country });
  };
  const grown = ageYears >= 18;
  add(grown ? 0.85 : 0.2, country === 'MX' && grown ? 'voter_id' : 'national_id', () =>
    nationalNumber(country, birthDay, chance),
  );
  add(grown ? 0.18 : 0.08, 'passport', () => `${country[0]!}99${chance.integer(10_000, 99_999)}`);
  add(
    grown ? 0.05 : 0.6,
    'birth_certificate',
    () => `${chance.integer(1, 400)}-${chance.integer(1, 999)}-99`,
  );
  add(grown ? 0.07 : 0, 'driving_licence', () => `99${chance.integer(100_000, 999_999)}`);
  add(0.03, 'refugee_certificate', () => `RC-99-${chance.integer(1000, 9999)}`);
  add(0.02, 'border_id', () => `B99${chance.integer(100_000, 999_999)}`);
  add(0.02, 'consular_id', () => `CI99${chance.integer(10_000, 99_999)}`);
  return papers;
}
