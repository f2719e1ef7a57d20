import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { AddMechanism } from '../../src/modules/institutions/index.js';
import type { ApiHouse } from './api-house.js';

const PROFILE = {
  format: 'huella-mechanism/1',
  country: 'HN',
  languages: ['es'],
  languagesSource: 'law',
  sources: { law: { title: 'The law (invented)', publisher: 'The State', kind: 'official_text' } },
  institutions: [
    { code: 'AA-SEARCH', name: 'Search Mechanism of Aland', kind: 'search_mechanism', source: 'law' },
  ],
  protocol: {
    steps: [
      {
        ...{ id: 'receive', who: { code: 'AA-SEARCH' }, does: 'register', source: 'law' },
        limit: { is: 'hours', hours: 24 },
        evidence: { seen: 'text', checkedOn: '2026-11-29', reviewBy: '2099-12' },
      },
    ],
  },
};

/** The owner's country says what is to be done with a report, and nobody has confirmed it. */
export async function makeProtocol(house: ApiHouse): Promise<void> {
  await house.api.app.get(AddMechanism, { strict: false }).add(OPERATOR, PROFILE);
}
