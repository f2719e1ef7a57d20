import { ActorDirectory, OPERATOR } from '../../../modules/access/accounts/index.js';
import {
  InstitutionDirectory,
  LoadInstitutions,
  type LoadedFile,
} from '../../../modules/institutions/index.js';
import { institutionOf } from '../institution-of.js';
import type { House } from '../with-house.js';
import type { SetupAnswers } from './answers.js';
import { found, founderOf } from './founding.js';
import type { InvitedPerson } from './mail-invitation.js';

/** Who was enrolled, and what was there already. */
export interface Enrolled {
  /** Codes of institutions that are new here. */
  readonly institutions: readonly string[];
  /** Codes of those that were there; they are now as the answers say. */
  readonly known: readonly string[];
  readonly agreements: LoadedFile['agreements'];
  /** Agreements that wait for signatures, or for a second person of the installation. */
  readonly waiting: readonly string[];
  /** First people, each with a link that is good once or was mailed; nobody where there were people. */
  readonly people: readonly InvitedPerson[];
}

/** Enrols the first institution with its people, and those with whom it searches, under their agreements. */
export async function enrolFirst(house: House, answers: SetupAnswers): Promise<Enrolled> {
  const { institution, partners, agreements, first, second, language } = answers;
  const asked = [institution, ...partners];
  const before = new Set(
    (await house.runtime.db.transact(OPERATOR, (tx) => house.use(InstitutionDirectory).all(tx))).map(
      ({ code }) => code,
    ),
  );
  const loaded = await house.use(LoadInstitutions).atTerminal(OPERATOR, {
    institutions: asked,
    agreements: agreements.map(({ until, ...terms }) => ({
      ...terms,
      ...(until && { until: until.toISOString() }),
    })),
  });
  const { id } = await institutionOf(house, institution.code);
  const there = await house.runtime.db.transact(OPERATOR, (tx) => house.use(ActorDirectory).of(tx, id));
  const founders = [first, ...(second ? [second] : [])].map(founderOf);
  const order = { institution: institution.code, founders, approver: undefined, language };
  return {
    institutions: asked.flatMap(({ code }) => (before.has(code) ? [] : [code])),
    known: asked.flatMap(({ code }) => (before.has(code) ? [code] : [])),
    agreements: loaded.agreements,
    waiting: [...loaded.proposed, ...loaded.asked.map(({ id: request }) => request)],
    people: there.length > 0 ? [] : await found(house, order),
  };
}
