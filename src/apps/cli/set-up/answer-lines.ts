import {
  readInstitutionsFile,
  type Agreement,
  type Institution,
} from '../../../modules/institutions/index.js';
import { linesOfFaults } from '../mechanism-lines.js';
import { tableOf } from '../teller.js';
import type { SetupAnswers } from './answers.js';
import { founderOf, lineOfFounder } from './founding.js';
import { linesOfMissing } from './missing.js';
import { pairsOf } from './pairs.js';
import { settingsOf } from './settings-of.js';

/** Settings that hold a password, or are one. */
const HIDDEN: readonly string[] = ['DATABASE_URL', 'SMTP_URL', 'OIDC_CLIENT_SECRET'];

/** Lines of what the answers would make, for whoever is to agree to it; nothing secret is among them. */
export function linesOfAnswers(answers: SetupAnswers): readonly string[] {
  const { database, institution, partners, agreements, first, second, backup } = answers;
  const people = [first, ...(second ? [second] : [])];
  return tableOf([
    ['database', database.includes('://') ? 'postgres://…' : database],
    ...settingsOf(answers).map(({ variable, value }) => [
      'setting',
      `${variable}=${HIDDEN.includes(variable) ? '…' : value}`,
    ]),
    ...[institution, ...partners].map(({ code, name, country, kind, focalPoints = [] }) => [
      'institution',
      [
        ...[code, kind, country, name],
        ...focalPoints.map(({ name: who, email }) => `told: ${who} <${email ?? '–'}>`),
      ].join('; '),
    ]),
    ...agreements.map(({ id, parties, categories, level, purposes }) => [
      'agreement',
      [
        id,
        parties === '*' ? 'every institution of the network' : parties.join(', '),
        ...[categories.join(', '), `level ${level}`],
        purposes.length === 0 ? 'every purpose' : purposes.join(', '),
      ].join('; '),
    ]),
    ...people.map((one) => ['invitation', `${institution.code}; ${lineOfFounder(founderOf(one))}`]),
    ...(backup ? [['backup', `${backup.folder}, at ${backup.at}`]] : []),
  ]);
}

/** What of the answers would compare nothing, and what mends it. */
export function linesOfIdle({ institution, partners, agreements }: SetupAnswers): readonly string[] {
  const read = readInstitutionsFile({ agreements: agreements.map(({ until: _, ...terms }) => terms) });
  const institutions = [institution, ...partners].map(
    ({ code, name, country, kind, deliversOnly = false }): Institution => ({
      ...{ id: code, code, name, country, kind, deliversOnly },
    }),
  );
  const inForce = agreements.map(({ id, parties, except, ...terms }): Agreement => ({
    ...{ code: id, parties: parties === '*' ? null : parties, exceptions: except },
    ...{ categories: terms.categories, level: terms.level, purposes: terms.purposes, inForce: true },
  }));
  const barred = pairsOf(institutions, inForce).flatMap(({ compared, barrier }) =>
    compared.length === 0 && barrier ? [barrier] : [],
  );
  return [...linesOfFaults('warnings' in read ? read.warnings : []), ...linesOfMissing(barred)];
}
