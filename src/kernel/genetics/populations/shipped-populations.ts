import type { FrequencyTable } from '../loci/frequency-table.js';
import { mostSampled, NOT_STATED, tableOf, type Population, type PopulationFigures } from './population.js';
import { figuresIn, type SourceFigures } from './source-figures.js';

interface Source {
  readonly prefix: string;
  readonly name: string;
  readonly citation: string;
  readonly licence: string;
  readonly isCounted: boolean;
  readonly figures: SourceFigures;
}

const NIST: Source = {
  prefix: 'nist1036',
  name: 'NIST 1036',
  citation:
    'Hill et al. 2013, Forensic Science International: Genetics 7:e82, as corrected in July 2017 by Steffen et al. 2017, Forensic Science International: Genetics 31:e36',
  licence: 'Public domain (National Institute of Standards and Technology, United States)',
  isCounted: true,
  figures: figuresIn('nist-1036.csv', 'copies'),
};

const FBI: Source = {
  prefix: 'fbi2015',
  name: 'FBI 2015',
  citation: 'Moretti et al. 2016, Forensic Science International: Genetics 25:175',
  licence: 'Public domain (Federal Bureau of Investigation, United States)',
  isCounted: true,
  figures: figuresIn('fbi-2015.csv', 'copies'),
};

const OSLO: Source = {
  prefix: 'oslo2023',
  name: 'Oslo 2023',
  citation: 'Department of Forensic Sciences, Oslo, 2023, in the package norSTR',
  licence: 'MIT (norSTR authors)',
  isCounted: false,
  figures: figuresIn('oslo-2023.csv', 'share'),
};

const US = 'United States';
const pool = 'Regional pool used in casework in Oslo, no allele below 0.001';

type Row = readonly [source: Source, code: string, name: string, population: string, region: string];

const ROWS: readonly Row[] = [
  [FBI, 'southwest-hispanic', 'southwest Hispanic', 'Hispanic, southwest', US],
  [FBI, 'southeast-hispanic', 'southeast Hispanic', 'Hispanic, southeast', US],
  [FBI, 'caucasian', 'Caucasian', 'Caucasian', US],
  [FBI, 'african-american', 'African American', 'African American', US],
  [FBI, 'apache', 'Apache', 'Native American, Apache', US],
  [FBI, 'navajo', 'Navajo', 'Native American, Navajo', US],
  [FBI, 'jamaican', 'Jamaican', 'Jamaican', 'Jamaica'],
  [FBI, 'bahamian', 'Bahamian', 'Bahamian', 'Bahamas'],
  [FBI, 'trinidadian', 'Trinidadian', 'Trinidadian', 'Trinidad and Tobago'],
  [NIST, 'hispanic', 'Hispanic', 'Hispanic', US],
  [NIST, 'caucasian', 'Caucasian', 'Caucasian', US],
  [NIST, 'african-american', 'African American', 'African American', US],
  [NIST, 'asian', 'Asian', 'Asian', US],
  [OSLO, 'south-america', 'South America', pool, 'South America'],
  [OSLO, 'africa', 'Africa', pool, 'Africa'],
  [OSLO, 'europe', 'Europe', pool, 'Europe'],
  [OSLO, 'west-asia', 'West Asia', pool, 'West Asia'],
  [OSLO, 'middle-asia', 'Middle Asia', pool, 'Middle Asia'],
];

/** Populations whose tables come with the platform, each from a source whose licence allows it. */
export const SHIPPED_POPULATIONS: readonly Population[] = ROWS.map(
  ([source, code, name, population, region]) => ({
    code: codeOf(source, code),
    name: `${source.name}, ${name}`,
    population,
    region,
    citation: source.citation,
    licence: source.licence,
    get sampledAlleles() {
      return source.isCounted ? mostSampled(figuresOf(source, code)) : NOT_STATED;
    },
  }),
);

const READ = new Map<string, FrequencyTable>();

/** Returns the table of a shipped population; read and checked when it is first asked for. */
export function populationTable(code: string): FrequencyTable | undefined {
  const known = READ.get(code);
  if (known) return known;
  const row = ROWS.find(([source, own]) => codeOf(source, own) === code);
  if (!row) return undefined;
  const [source, own, name] = row;
  const table = tableOf(figuresOf(source, own), `${source.name}, ${name}`, source.isCounted);
  READ.set(code, table);
  return table;
}

function codeOf({ prefix }: Source, code: string): string {
  return `${prefix}-${code}`;
}

function figuresOf({ figures, name }: Source, code: string): PopulationFigures {
  const known = figures().get(code);
  if (!known) throw new RangeError(`The figures of ${name} are not of ${code}.`);
  return known;
}
