import { readOfTree } from './named-tests.js';

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly integrity?: string;
}
interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

const { packages } = JSON.parse(readOfTree('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const text = readOfTree('security/sbom.cdx.json');
const bill = JSON.parse(text) as {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly Component[];
};

/** Run `node scripts/sbom.mjs` where this fails. */
describe('the bill of materials', () => {
  it('is CycloneDX, and the same text for the same lock file', () => {
    expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', '1.5']);
    expect(text).not.toMatch(/"(?:timestamp|serialNumber)"/);
  });

  it('lists every package that production installs, with the hash that it is held to, and no other', () => {
    const wanted = Object.entries(packages).flatMap(([path, { version, dev }]) =>
      path === '' || dev ? [] : [`${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`],
    );
    const listed = bill.components.map(({ name, version }) => `${name}@${version}`);
    expect([...new Set(listed)].sort()).toEqual([...new Set(wanted)].sort());
    expect(listed.length).toBeGreaterThan(100);
    const hashes = new Set(
      Object.values(packages).map(({ integrity = '' }) =>
        Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex'),
      ),
    );
    const strange = bill.components.filter(
      ({ hashes: said = [] }) => said.length === 0 || said.some(({ content }) => !hashes.has(content)),
    );
    expect(strange.map(({ name }) => name)).toEqual([]);
  });
});
