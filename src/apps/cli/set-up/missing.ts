import { ActorDirectory, OPERATOR } from '../../../modules/access/accounts/index.js';
import { NamedApprovers } from '../../../modules/access/approvals/index.js';
import { InstitutionDirectory, type Institution } from '../../../modules/institutions/index.js';
import { RecordStore } from '../../../modules/records/records/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { MessageParameters } from '../../../platform/errors/index.js';
import { isBackedUp, readBackups } from '../../../platform/installation/index.js';
import { terminalMessage } from '../terminal-message.js';
import type { House } from '../with-house.js';
import { pairsOf } from './pairs.js';

/** Something that an installation lacks, as a code of two sentences: what it is, and what mends it. */
export interface Missing {
  readonly code: string;
  readonly parameters: MessageParameters;
}

interface Looked {
  readonly house: House;
  readonly tx: Tx;
  readonly institutions: readonly Institution[];
  readonly isAsked: (institution: Institution) => boolean;
}

/**
 * What an installation still lacks, and why nothing would be compared in it.
 *
 * @param country whose institutions alone are looked at, each with those of all
 */
export async function missingOf(house: House, country?: string): Promise<readonly Missing[]> {
  const { clock, db, settings } = house.runtime;
  return db.transact(OPERATOR, async (tx) => {
    const all = await house.use(InstitutionDirectory).all(tx);
    const institutions = all.filter(({ closedAt }) => !closedAt);
    const isAsked = (one: Institution) => country === undefined || one.country === country;
    const looked = { house, tx, institutions, isAsked };
    return [
      ...(settings.SMTP_URL === undefined ? [of('SETUP.NO_MAIL')] : []),
      ...(settings.OIDC_ISSUER === undefined ? [of('SETUP.NO_PROVIDER')] : []),
      ...(isBackedUp(await readBackups(tx), settings.BACKUP_HOURS, clock.now())
        ? []
        : [of('SETUP.NO_BACKUP')]),
      ...(await peopleMissing(looked)),
      ...(await nothingCompared(looked)),
    ];
  });
}

/** Institutions whose deeds of two wait for ever, and those where nobody is told of anything. */
async function peopleMissing({ house, tx, institutions, isAsked }: Looked): Promise<readonly Missing[]> {
  const missing: Missing[] = [];
  for (const { id, code, kind, deliversOnly } of institutions.filter(isAsked)) {
    if (deliversOnly || kind === 'public_register') continue;
    const people = (await house.use(ActorDirectory).of(tx, id)).filter(({ active }) => active);
    const approver = await house.use(NamedApprovers).of(tx, id);
    if (people.length === 0) missing.push(of('SETUP.NOBODY', { institution: code }));
    else if (people.length === 1 && !approver) missing.push(of('SETUP.ONE_PERSON', { institution: code }));
    const contacts = await house.use(InstitutionDirectory).focalPoints(tx, id);
    const isReached = [...contacts, ...people].some(({ email }) => email);
    if (!isReached) missing.push(of('SETUP.NO_CONTACT', { institution: code }));
  }
  return missing;
}

/** Why nothing of the bank is compared: nobody to compare with, no agreement, or no record. */
async function nothingCompared({ house, tx, institutions, isAsked }: Looked): Promise<readonly Missing[]> {
  const agreements = await house.use(InstitutionDirectory).agreements(tx);
  const [only] = institutions;
  const alone = institutions.length === 1 && only ? [of('SETUP.ALONE', { institution: only.code })] : [];
  const barred = pairsOf(institutions, agreements).flatMap(({ a, b, compared, barrier }) =>
    compared.length === 0 && barrier && (isAsked(a) || isAsked(b)) ? [barrier] : [],
  );
  let records = 0;
  for (const { id } of institutions)
    for (const count of (await house.use(RecordStore).countByType(tx, id)).values()) records += count;
  return [...alone, ...barred, ...(records === 0 ? [of('SETUP.NO_RECORDS')] : [])];
}

/** Lines of what is missing for a person, in the language of the terminal. */
export function linesOfMissing(missing: readonly Missing[]): readonly string[] {
  return missing.map(wordsOf).flatMap(({ what, mend }) => [`! ${what}`, `    ${mend}`]);
}

export function wordsOf({ code, parameters }: Missing): { code: string; what: string; mend: string } {
  return {
    code,
    what: terminalMessage(code, parameters),
    mend: terminalMessage(`${code}_MEND`, parameters),
  };
}

const of = (code: string, parameters: MessageParameters = {}): Missing => ({ code, parameters });
