import { SETTINGS } from '../../platform/config/index.js';

const HEADER = `# Settings of an installation. Written by \`npm run schema\` from src/platform/config/settings.ts and
# docker-compose.yml; a check holds it to them.
#
#   (umask 077 && cp .env.example .env)
#
# \`huella setup\` writes this file by asking. A variable that is commented out has its default; a file that
# others than its owner may read is refused. What a value has to be: docs/guides/OPERATIONS.md, "Settings".`;

const OF_COMPOSE = `# --- Docker Compose alone ---
# Passwords of the services: parts of addresses, so letters and digits alone (\`openssl rand -hex 24\`). Compose
# does not start without all of them.`;

const OF_PLATFORM = '# --- The platform, with Compose or without ---';

/** Columns of a line of comment. */
const WIDTH = 108;
/** Values that are not written down: they follow from the machine that reads them. */
const OF_THE_MACHINE: readonly string[] = ['MATCH_THREADS'];

type Name = keyof typeof SETTINGS;

/**
 * `.env.example`: each setting with what it means and its default, commented out, and the variables that
 * docker-compose.yml asks for beside them.
 *
 * @param compose text of docker-compose.yml
 */
export function printEnvExample(compose: string): string {
  const asked = [...compose.matchAll(/\$\{([A-Z_]+):\?/gu)].map(([, name = '']) => name);
  const own = [...new Set(asked)].filter((name) => !(name in SETTINGS)).map((name) => `# ${name}=`);
  const settings = (Object.keys(SETTINGS) as Name[]).map(settingOf);
  return `${[HEADER, [OF_COMPOSE, ...own].join('\n'), OF_PLATFORM, ...settings].join('\n\n')}\n`;
}

function settingOf(name: Name): string {
  const fallback = OF_THE_MACHINE.includes(name) ? undefined : SETTINGS[name].parse(undefined);
  return [...wrapped(SETTINGS[name].description ?? ''), `# ${name}=${valueOf(fallback)}`].join('\n');
}

/** A value as the file holds it: single quotes keep what Node, Compose and systemd would read otherwise. */
function valueOf(fallback: unknown): string {
  const text = typeof fallback === 'string' || typeof fallback === 'number' ? `${fallback}` : '';
  return /^[\w.:/-]*$/u.test(text) ? text : `'${text}'`;
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > WIDTH) lines.push(`# ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
