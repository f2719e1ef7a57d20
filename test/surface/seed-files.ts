import { SHIPPED_MAPPINGS } from '../../src/modules/exchange/imports/domain/mappings/shipped.js';
import { invented } from '../api/api-house.js';
import { codisFile, familiasFile, specimen } from '../support/genetic-texts.js';
import { XML_FAMILIES } from './xml-families.js';

/** A small good file of a format, from which broken ones are made; everybody in them is invented. */
export interface SeedFile {
  readonly format: string;
  readonly text: string;
}

const exchange = [
  { recordType: 'report', id: 'F-1', institution: 'AA-SEARCH', ...invented() },
  {
    recordType: 'remains',
    id: 'F-2',
    institution: 'AA-SEARCH',
    found: { date: '2023-06', place: { country: 'US', lat: 32.1, lon: -111.2 } },
  },
  { recordType: 'living', id: 'F-3', institution: 'AA-SEARCH', situation: 'sheltered', since: '2026-02-01' },
];

const SAMPLE = [
  ['TH01', '6', '9.3'],
  ['vWA', '16', '17'],
];

const GENIS =
  'Sample Name\tUD1\tMarker\tAllele 1\tAllele 2\nS-1\tx\tTH01\t6\t9.3\nS-1\tx\tvWA\t16\t17\nS-2\tx\tTH01\t7\t8\n';

export const SEED_FILES: readonly SeedFile[] = [
  { format: 'exchange', text: exchange.map((record) => `${JSON.stringify(record)}\n`).join('') },
  ...SHIPPED_MAPPINGS.map(({ id, requiredColumns }) => ({
    format: id,
    text: [
      requiredColumns.join(','),
      ...['1', '2010-06-01', '"a, ""b"""'].map((cell) => requiredColumns.map(() => cell).join(',')),
      '',
    ].join('\n'),
  })),
  {
    format: 'genemapper',
    text: 'Sample Name;Marker;Allele 1;Allele 2\nS-1;TH01;6;9.3\nS-1;vWA;16;17\nS-2;TH01;7;8\n',
  },
  { format: 'genis', text: GENIS },
  {
    format: 'profiles-csv',
    text: 'sample,locus,allele1,allele2\nS-1,TH01,6,9.3\nS-1,vWA,16,17\n"S-2",TH01,7,8\n',
  },
  {
    format: 'codis-xml',
    text: codisFile(specimen('S-1', ...SAMPLE), specimen('S-2', ...SAMPLE)),
  },
  // Small ones of those that are read: broken, they are what the others are made of.
  ...XML_FAMILIES.filter(({ ends }) => typeof ends !== 'string').map(({ make }) => ({
    format: 'codis-xml',
    text: String(make(40)),
  })),
  { format: 'familias', text: familiasFile() },
  {
    format: 'pfif',
    text: `<?xml version="1.0"?>\n<pfif xmlns="http://zesty.ca/pfif/1.4">\n${['1', '2'].map((id) => `<person><person_record_id>a.example/${id}</person_record_id><source_date>2026-05-20T10:00:00Z</source_date><full_name>Ana Inventada</full_name><age>30-35</age>\n<note><source_date>2026-05-21T10:00:00Z</source_date><author_made_contact>true</author_made_contact><last_known_location>14.9 -92.2</last_known_location></note></person>\n`).join('')}</pfif>\n`,
  },
];
