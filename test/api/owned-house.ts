import { ROLES } from '../../src/modules/access/accounts/index.js';
import { ApiHouse } from './api-house.js';
import { makeThings, OWNER, type OwnedThings } from './owned-things.js';

export interface OwnedHouse {
  readonly house: ApiHouse;
  readonly token: string;
  readonly things: OwnedThings;
}

/** A whole API, and in it somebody with every role who owns one thing of everything. */
export async function openOwnedHouse(
  environment: Readonly<Record<string, string>> = {},
): Promise<OwnedHouse> {
  const house = await ApiHouse.open([], environment);
  try {
    const { token } = await house.enrol(OWNER, [...ROLES]);
    return { house, token, things: await makeThings(house, token) };
  } catch (error) {
    await house.close();
    throw error;
  }
}
