import { readFrequencyCsv } from '../loci/frequency-table.js';

/** Frequency table of an invented paternity case with two loci, for readers and writers of files. */
export const INVENTED_TABLE = readFrequencyCsv(
  'locus,allele,frequency\nTH01,6,0.25\nTH01,7,0.2\nTH01,9.3,0.55\nvWA,16,0.5\nvWA,17,0.3\nvWA,18,0.2\n',
  'invented.csv',
);

const father = { id: 'Father', sex: 'male' };
const mother = { id: 'Mother', sex: 'female' };
const STEPS = { model: 'stepwise', rate2: 1e-6, range: 0.1, female: { rate: 0.001 }, male: { rate: 0.002 } };

export const INVENTED_CASE = {
  frequencies: { file: 'invented.csv' },
  model: { mutation: STEPS },
  hypotheses: [
    { id: 'H1', pedigree: [father, mother, { id: 'POI', father: 'Father', mother: 'Mother', sex: 'male' }] },
    { id: 'H2', pedigree: [father, { id: 'POI', mother: 'Mother', sex: 'male' }, mother] },
  ],
  genotypes: {
    Father: { TH01: ['6', '9.3'], vWA: ['16', '18'] },
    POI: { TH01: ['6', '7'], vWA: ['17', '17'] },
  },
};

export const INVENTED_EVENT = {
  victims: {
    V1: { sex: 'male', genotypes: { TH01: ['6', '7'], vWA: ['16', '17'] } },
    V2: { sex: 'female', genotypes: { TH01: ['9.3', '9.3'], vWA: ['18', '18'] } },
  },
  families: {
    'Family A': {
      pedigree: [
        { id: 'R', sex: 'female' },
        { id: 'Son', mother: 'R', sex: 'male' },
        { id: 'Daughter', mother: 'R', father: 'father of Son', sex: 'female' },
        { id: 'father of Son', sex: 'male' },
      ],
      genotypes: { R: { TH01: ['6', '9.3'], vWA: ['16', '18'] } },
    },
  },
  missing: ['Son', 'Daughter'],
  frequencies: { TH01: { '6': 0.25, '7': 0.2, '9.3': 0.55 }, vWA: { '16': 0.5, '17': 0.3, '18': 0.2 } },
  mutation: {
    TH01: {
      ...STEPS,
      female: { rate: 0.001, rate2: 1e-6, range: 0.1 },
      male: { rate: 0.002, rate2: 1e-6, range: 0.1 },
    },
    vWA: null,
  },
  theta: 0,
};
