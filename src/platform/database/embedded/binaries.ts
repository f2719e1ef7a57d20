import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { canEnter, type ServerUser } from './server-user.js';
import { EmbeddedPostgresFailed } from './embedded-postgres-failed.js';

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

/**
 * Folder of the server's files where its user cannot enter the one they came in (a checkout of mode 0700, as
 * root).
 */
export const SYSTEM_FOLDER = '/var/lib/huella';

/**
 * Finds the PostgreSQL that came as an npm package, puts its library links in place, and copies it to a
 * folder that the server's user can enter where it stands in one that this user cannot.
 */
export function findBinaries(user: ServerUser, folder?: string): Binaries {
  const root = folder ? resolve(folder) : packageRoot();
  restoreLinks(root);
  const native = join(root, 'native');
  const reachable = canEnter(user, join(native, 'bin')) ? native : copyToSystemFolder(root, native);
  return { initdb: join(reachable, 'bin', 'initdb'), pgCtl: join(reachable, 'bin', 'pg_ctl') };
}

function packageRoot(): string {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return resolve(dirname(realpathSync(entry)), '..');
  } catch (cause) {
    throw new EmbeddedPostgresFailed(
      `There is no embedded PostgreSQL for ${platform()}-${arch()} here.`,
      `Run \`npm ci\` again without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/**
 * npm does not keep symbolic links; the package lists them, and without them the server's libraries are not
 * found.
 */
function restoreLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(root, target);
    if (existsSync(place)) continue;
    try {
      symlinkSync(relative(dirname(place), join(root, source)), place);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function copyToSystemFolder(root: string, native: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const place = join(SYSTEM_FOLDER, `postgresql-${version}`);
  if (existsSync(join(place, 'bin', 'postgres'))) return place;
  const half = `${place}.${process.pid}`;
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, place);
  } catch (error) {
    // Somebody else was quicker; theirs is the same.
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(join(place, 'bin', 'postgres'))) throw error;
  }
  return place;
}
