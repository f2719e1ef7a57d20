import type { Tx } from '../../../platform/database/index.js';
import { readColleagues } from '../../access/accounts/index.js';
import { agreementOf, InstitutionRepository } from '../persistence/institution.repository.js';
import { isReachedBy } from './reached-institutions.js';

/** Institutions and agreements of which nobody can be told, by code; for `huella doctor`. */
export interface UntoldInstitutions {
  /** Those that take part and have neither a person nor a focal point with a mail address. */
  readonly withoutAddress: readonly string[];
  /** Agreements in force, each with those of its parties in which an alert finds nobody. */
  readonly agreements: readonly { readonly code: string; readonly parties: readonly string[] }[];
}

/** Codes of open institutions that cannot be told of something. */
interface Reach {
  readonly withoutAddress: readonly string[];
  /** Those in which an alert finds nobody. */
  readonly unreached: readonly string[];
}

/** Opens no module, so that it is read where half of an installation does not work. */
export async function readUntold(tx: Tx): Promise<UntoldInstitutions> {
  const { withoutAddress, unreached } = await readReach(tx);
  const inForce = (await new InstitutionRepository().agreements(tx))
    .map(agreementOf)
    .filter((one) => one.inForce);
  const agreements = inForce.map(({ code, parties }) => ({
    code,
    parties: unreached.filter((one) => parties === null || parties.includes(one)),
  }));
  return { withoutAddress, agreements: agreements.filter(({ parties }) => parties.length > 0) };
}

/** Finds whom nobody can tell of anything, as accounts and focal points stand now. */
export async function readReach(tx: Tx): Promise<Reach> {
  const repository = new InstitutionRepository();
  const open = (await repository.all(tx)).filter(({ closedAt }) => !closedAt);
  const [withoutAddress, unreached]: [string[], string[]] = [[], []];
  for (const { id, code, kind, deliversOnly } of open) {
    const contacts = await repository.focalPoints(tx, id);
    const people = await readColleagues(tx, id);
    const takesPart = !deliversOnly && kind !== 'public_register';
    if (takesPart && ![...contacts, ...people].some(({ email }) => email)) withoutAddress.push(code);
    if (!isReachedBy(contacts, people)) unreached.push(code);
  }
  return { withoutAddress, unreached };
}
