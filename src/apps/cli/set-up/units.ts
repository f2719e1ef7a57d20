import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface BackupOrder {
  /** Folder that backups go to. */
  readonly folder: string;
  /** Public key that they are encrypted to. */
  readonly recipient: string;
  /** Time of day by the clock of the machine, as `02:15`. */
  readonly at: string;
}

/** Where the processes run: the folder of the settings, the Node.js and the program that serve there. */
export interface Place {
  readonly folder: string;
  readonly user: string;
  readonly node: string;
  readonly program: string;
}

export function placeHere(): Place {
  const program = fileURLToPath(new URL(`../../../main.cli${extname(import.meta.url)}`, import.meta.url));
  return { folder: process.cwd(), user: userInfo().username, node: process.execPath, program };
}

/**
 * Units of systemd: API and worker at every start of the machine, and a backup that is verified each night. A
 * backup that the machine slept through is made when it wakes (`Persistent`).
 */
export function unitsOf(place: Place, backup: BackupOrder | undefined): Readonly<Record<string, string>> {
  return {
    'huella.service': serviceOf(place),
    ...(backup && {
      'huella-backup.service': backupServiceOf(place, backup),
      'huella-backup.timer': timerOf(backup),
    }),
  };
}

function serviceOf(place: Place): string {
  return `[Unit]
Description=Huella: API and worker
After=network-online.target postgresql.service
Wants=network-online.target

[Service]
${commonOf(place)}
ExecStart=${[place.node, '--disable-proto=delete', place.program, 'start'].map(word).join(' ')}
Restart=on-failure
TimeoutStopSec=30

[Install]
WantedBy=multi-user.target
`;
}

/** A shell writes the day into the name; what differs between installations it is handed as words. */
function backupServiceOf(place: Place, { folder, recipient }: BackupOrder): string {
  const script =
    'exec "$$0" --disable-proto=delete "$$1" backup --output "$$2/huella-$$(date -u +%%F-%%H%%M%%S).backup" --to "$$3"';
  const words = [place.node, place.program, folder, recipient].map(word).join(' ');
  return `[Unit]
Description=Huella: encrypted and verified backup

[Service]
Type=oneshot
${commonOf(place)}
ExecStart=/bin/sh -c '${script}' ${words}
`;
}

function commonOf({ folder, user }: Place): string {
  return `User=${user}
WorkingDirectory=${folder.replaceAll('%', '%%')}
UMask=0077
NoNewPrivileges=yes`;
}

function timerOf({ at }: BackupOrder): string {
  return `[Unit]
Description=Huella: a backup each night

[Timer]
OnCalendar=*-*-* ${at}:00
Persistent=true

[Install]
WantedBy=timers.target
`;
}

/** A word of a command line of systemd, quoted: it puts in values for `%` and `$`. */
function word(text: string): string {
  return `"${text.replaceAll('%', '%%').replaceAll('$', '$$$$').replaceAll(/["\\]/gu, '\\$&')}"`;
}

/**
 * Writes units into a folder of the installation, where nothing of that name stands: somebody may have
 * changed them since.
 *
 * @returns the files that were written
 */
export async function writeUnits(
  folder: string,
  units: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for (const [name, text] of Object.entries(units)) {
    const file = join(folder, name);
    if (existsSync(file)) continue;
    await writeFile(file, text);
    written.push(file);
  }
  return written;
}
