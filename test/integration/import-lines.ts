/** Records of these tests, as lines of a file; everybody in them is invented. */
export const report = (id: string, more: object = {}) => ({
  recordType: 'report',
  id,
  institution: 'HN-SEARCH',
  person: { names: [{ kind: 'legal', given: 'Inventada', surnames: ['Zelaya'] }], sex: 'female' },
  ...more,
});

export const remains = (id: string, more: object = {}) => ({
  recordType: 'remains',
  id,
  institution: 'US-MORGUE',
  ...more,
});

export const living = (id: string, more: object = {}) => ({
  recordType: 'living',
  id,
  institution: 'HN-SEARCH',
  situation: 'sheltered',
  since: '2026-02-01',
  ...more,
});

export const sample = (code: string) => ({
  sample: { code, type: 'bone' },
  autosomal: { TH01: ['6', '9.3'] },
});
