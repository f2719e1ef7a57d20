import { invitationLines } from '../invitation-lines.js';
import { counted } from '../teller.js';
import type { SetupAnswers } from './answers.js';
import type { Installed } from './installed.js';
import { linesOfMissing } from './missing.js';

/** Lines of what was made and what is missing, for a person. */
export function linesOfInstalled(answers: SetupAnswers, installed: Installed): readonly string[] {
  const { file, settings, enrolled, units, backupKey, keys, missing } = installed;
  const stands = settings.length === 0 ? 'stays as it is' : counted(settings.length, 'setting');
  return [
    ...(file === undefined ? [] : [`${file}: ${stands}, for its owner alone`]),
    ...(keys === undefined ? [] : [`${keys}: the keys of this installation; copy them apart from backups`]),
    ...(backupKey === undefined
      ? []
      : [`${backupKey}: opens the backups; carry it away from this machine, twice`]),
    ...(enrolled ? linesOfEnrolled(answers, enrolled) : []),
    ...(units.length === 0
      ? []
      : [
          `${units.join(', ')}: units of systemd`,
          `    sudo cp ${units.join(' ')} /etc/systemd/system/`,
          `    sudo systemctl enable --now ${units.map(nameOf).filter(isStarted).join(' ')}`,
        ]),
    ...linesOfMissing(missing),
  ];
}

function linesOfEnrolled(
  { institution }: SetupAnswers,
  { institutions, known, agreements, waiting, people }: NonNullable<Installed['enrolled']>,
): readonly string[] {
  return [
    ...institutions.map((code) => `${code}: enrolled`),
    ...known.map((code) => `${code}: was enrolled already`),
    ...(agreements === 0 ? [] : [`${counted(agreements, 'agreement')} in force`]),
    ...waiting.map((what) => `${what} waits for its signatures`),
    ...(people.length === 0
      ? [`${institution.code} has its people already; huella user list shows them`]
      : people.flatMap(invitationLines)),
  ];
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The service of the backup is started by its timer. */
const isStarted = (unit: string): boolean => unit !== 'huella-backup.service';
