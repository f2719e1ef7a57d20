import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { readUntold } from '../../../modules/institutions/index.js';
import { ENVIRONMENT_FILE, standingOfEnvironmentFile } from '../../../platform/config/index.js';
import type { TenantDb } from '../../../platform/database/index.js';
import type { MessageParameters } from '../../../platform/errors/index.js';
import { terminalMessage } from '../terminal-message.js';
import { failed, ok, warning, type DoctorCheck } from './check.js';

/** Names that one line lists; the rest is a count. */
const LISTED = 5;

/** Checks that the file of settings, which holds passwords, is its owner's alone. */
export function settingsFileCheck(file: string = ENVIRONMENT_FILE): DoctorCheck {
  const name = 'settings file';
  const standing = standingOfEnvironmentFile(file);
  const say = (code: string) => terminalMessage(code, { file });
  if (standing === 'absent') return ok(name, say('DOCTOR.FILE_ABSENT'));
  if (standing === 'closed') return ok(name, say('DOCTOR.FILE_CLOSED'));
  const mend = say('DOCTOR.FILE_OPEN_MEND');
  if (standing === 'open') return warning(name, say('DOCTOR.FILE_OPEN'), mend);
  return failed(name, say('DOCTOR.FILE_REFUSED'), mend);
}

/** Checks that somebody can be told: of each institution outside of the inbox, of each agreement at all. */
export async function toldChecks(db: TenantDb): Promise<readonly DoctorCheck[]> {
  const { withoutAddress, agreements } = await db.transact(OPERATOR, readUntold);
  return [
    checkOf('contacts', 'DOCTOR.CONTACTS', { list: listed(withoutAddress) }, withoutAddress.length),
    checkOf(
      'agreements',
      'DOCTOR.PARTIES',
      { list: listed(agreements.map(({ code, parties }) => `${code} (${listed(parties)})`)) },
      agreements.length,
    ),
  ];
}

function checkOf(name: string, code: string, parameters: MessageParameters, count: number): DoctorCheck {
  if (count === 0) return ok(name, terminalMessage(`${code}_WELL`));
  return warning(name, terminalMessage(code, parameters), terminalMessage(`${code}_MEND`));
}

function listed(names: readonly string[]): string {
  const more = names.length - LISTED;
  return [...names.slice(0, LISTED), ...(more > 0 ? [`… +${String(more)}`] : [])].join(', ');
}
