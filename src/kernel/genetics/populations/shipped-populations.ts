import type { FrequencyTable } from '../loci/frequency-table.js';
import { FBI_2015 } from './fbi-2015.js';
import { NIST_1036 } from './nist-1036.js';
import { OSLO_2023 } from './oslo-2023.js';
import { mostSampled, NOT_STATED, tableOf, type PopulationText, type Population } from './population.js';

interface Source {
  readonly prefix: string;
  readonly name: string;
  readonly citation: string;
  readonly licence: string;
  readonly isCounted: boolean;
}

const NIST: Source = {
  prefix: 'nist1036',
  name: 'NIST 1036',
  citation:
    'Hill et al. 2013, Forensic Science International: Genetics 7:e82, as corrected in July 2017 by Steffen et al. 2017, Forensic Science International: Genetics 31:e36',
  licence: 'Public domain (National Institute of Standards and Technology, United States)',
  isCounted: true,
};

const FBI: Source = {
  prefix: 'fbi2015',
  name: 'FBI 2015',
  citation: 'Moretti et al. 2016, Forensic Science International: Genetics 25:175',
  licence: 'Public domain (Federal Bureau of Investigation, United States)',
  isCounted: true,
};

const OSLO: Source = {
  prefix: 'oslo2023',
  name: 'Oslo 2023',
  citation: 'Department of Forensic Sciences, Oslo, 2023, in the package norSTR',
  licence: 'MIT (norSTR authors)',
  isCounted: false,
};

const US = 'United States';
const pool = 'Regional pool used in casework in Oslo, no allele below 0.001';

type Row = readonly [
  source: Source,
  code: string,
  name: string,
  population: string,
  region: string,
  figures: PopulationText,
];

const ROWS: readonly Row[] = [
  [FBI, 'southwest-hispanic', 'southwest Hispanic', 'Hispanic, southwest', US, FBI_2015.southwestHispanic],
  [FBI, 'southeast-hispanic', 'southeast Hispanic', 'Hispanic, southeast', US, FBI_2015.southeastHispanic],
  [FBI, 'caucasian', 'Caucasian', 'Caucasian', US, FBI_2015.caucasian],
  [FBI, 'african-american', 'African American', 'African American', US, FBI_2015.africanAmerican],
  [FBI, 'apache', 'Apache', 'Native American, Apache', US, FBI_2015.apache],
  [FBI, 'navajo', 'Navajo', 'Native American, Navajo', US, FBI_2015.navajo],
  [FBI, 'jamaican', 'Jamaican', 'Jamaican', 'Jamaica', FBI_2015.jamaican],
  [FBI, 'bahamian', 'Bahamian', 'Bahamian', 'Bahamas', FBI_2015.bahamian],
  [FBI, 'trinidadian', 'Trinidadian', 'Trinidadian', 'Trinidad and Tobago', FBI_2015.trinidadian],
  [NIST, 'hispanic', 'Hispanic', 'Hispanic', US, NIST_1036.hispanic],
  [NIST, 'caucasian', 'Caucasian', 'Caucasian', US, NIST_1036.caucasian],
  [NIST, 'african-american', 'African American', 'African American', US, NIST_1036.africanAmerican],
  [NIST, 'asian', 'Asian', 'Asian', US, NIST_1036.asian],
  [OSLO, 'south-america', 'South America', pool, 'South America', OSLO_2023.southAmerica],
  [OSLO, 'africa', 'Africa', pool, 'Africa', OSLO_2023.africa],
  [OSLO, 'europe', 'Europe', pool, 'Europe', OSLO_2023.europe],
  [OSLO, 'west-asia', 'West Asia', pool, 'West Asia', OSLO_2023.westAsia],
  [OSLO, 'middle-asia', 'Middle Asia', pool, 'Middle Asia', OSLO_2023.middleAsia],
];

/** Populations whose tables come with the platform, each from a source whose licence allows it. */
export const SHIPPED_POPULATIONS: readonly Population[] = ROWS.map(
  ([source, code, name, population, region, figures]) => ({
    code: codeOf(source, code),
    name: `${source.name}, ${name}`,
    population,
    region,
    citation: source.citation,
    licence: source.licence,
    sampledAlleles: source.isCounted ? mostSampled(figures) : NOT_STATED,
  }),
);

const READ = new Map<string, FrequencyTable>();

/** Returns the table of a shipped population; read and checked when it is first asked for. */
export function populationTable(code: string): FrequencyTable | undefined {
  const known = READ.get(code);
  if (known) return known;
  const row = ROWS.find(([source, own]) => codeOf(source, own) === code);
  if (!row) return undefined;
  const [source, , name, , , figures] = row;
  const table = tableOf(figures, `${source.name}, ${name}`, source.isCounted);
  READ.set(code, table);
  return table;
}

function codeOf({ prefix }: Source, code: string): string {
  return `${prefix}-${code}`;
}
