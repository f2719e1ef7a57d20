import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAME = 'huella.example.org';
const RECIPES = 'docs/guides/recipes';

export interface Ports {
  readonly plain: number;
  readonly tls: number;
  readonly api: number;
}

export interface Recipe {
  /** The program on this machine, undefined where there is none. */
  readonly program: string | undefined;
  /** Writes what the recipe becomes on this machine, with nothing changed but names, ports and folders. */
  readonly start: (program: string, folder: string, ports: Ports) => ChildProcess;
}

export const recipeText = (name: string): string => readFileSync(join(RECIPES, name), 'utf8');

/** The text with a part replaced that it has to have: a recipe that has changed fails here. */
function replaced(all: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`The recipe has no ${from}.`);
    return now.replaceAll(from, to);
  }, all);
}

function startNginx(program: string, folder: string, { plain, tls, api }: Ports): ChildProcess {
  const pair = ['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')];
  const kind = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
  ];
  execFileSync('openssl', [...kind, '-subj', '/CN=localhost', ...pair], { stdio: 'ignore' });
  const site = replaced(
    recipeText('nginx.conf'),
    ['listen 80;', `listen 127.0.0.1:${plain};`],
    ['  listen [::]:80;\n', ''],
    ['listen 443 ssl;', `listen 127.0.0.1:${tls} ssl;`],
    ['  listen [::]:443 ssl;\n', ''],
    [`https://${NAME}$request_uri`, `https://localhost:${tls}$request_uri`],
    [NAME, 'localhost'],
    ['/etc/ssl/huella', folder],
    ['/var/log/nginx', folder],
    ['127.0.0.1:4000', `127.0.0.1:${api}`],
  );
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  for (const one of kept) mkdirSync(join(folder, one));
  const places = kept.map((one) => `${one}_temp_path ${join(folder, one)};`).join(' ');
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  const main = `${user}daemon off; pid ${join(folder, 'pid')}; events {} http { ${places}\n${site}\n}`;
  writeFileSync(join(folder, 'main.conf'), main);
  return spawn(program, ['-e', join(folder, 'start.log'), '-c', join(folder, 'main.conf')], {
    stdio: 'ignore',
  });
}

function startCaddy(program: string, folder: string, { plain, tls, api }: Ports): ChildProcess {
  const ports = `admin off\n\thttp_port ${plain}\n\thttps_port ${tls}\n\tskip_install_trust`;
  const site = replaced(
    recipeText('Caddyfile'),
    ['{\n\t# No query', `{\n\t${ports}\n\t# No query`],
    [`\n${NAME} {`, '\nlocalhost {\n\ttls internal'],
    ['log {', `log {\n\t\toutput file ${join(folder, 'caddy.log')}`],
    ['127.0.0.1:4000', `127.0.0.1:${api}`],
  );
  writeFileSync(join(folder, 'Caddyfile'), site);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const order = ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  return spawn(program, order, { stdio: 'ignore', env });
}

const programNamed = (name: string): string | undefined =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
    .map((folder) => join(folder, name))
    .find((place) => existsSync(place));

export const RECIPE_OF: Readonly<Record<string, Recipe>> = {
  nginx: { program: programNamed('nginx'), start: startNginx },
  Caddy: { program: programNamed('caddy'), start: startCaddy },
};
