import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { AddMechanism, LoadInstitutions, shippedProfiles } from '../../src/modules/institutions/index.js';
import type { ApiHouse } from '../api/api-house.js';

export const HOLDER = 'AA-SEARCH';
export const PROSECUTOR = 'MX-PROSECUTOR';

/** The offices of a country whose law names them, and an agreement by which they may hear. */
export async function withProsecutor({ api: { app } }: ApiHouse): Promise<void> {
  const mexico = shippedProfiles('demonstration').find(({ country }) => country === 'MX');
  await app.get(AddMechanism, { strict: false }).add(OPERATOR, mexico);
  const agreement = {
    ...{ id: 'OFFICES', parties: [HOLDER, PROSECUTOR] },
    ...{ categories: ['report', 'remains'] as const, level: 1 },
  };
  await app
    .get(LoadInstitutions, { strict: false })
    .loadFile(OPERATOR, { institutions: [], agreements: [agreement] });
}
