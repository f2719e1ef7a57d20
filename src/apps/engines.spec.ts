import { satisfies, subset } from 'semver';
import { readOfTree } from './named-tests.js';

interface Locked {
  readonly engines?: Readonly<Record<string, string>>;
  readonly optional?: boolean;
}

const { packages } = JSON.parse(readOfTree('package-lock.json')) as {
  packages: Readonly<Record<string, Locked>>;
};
const own = (JSON.parse(readOfTree('package.json')) as { engines: { node: string } }).engines.node;
/** npm that comes with the oldest Node. */
const OLDEST_NPM = '10.8.2';

/** The others are left out by npm where they do not fit, and it says nothing of them. */
const installed = Object.entries(packages).filter(([path, { optional }]) => path !== '' && !optional);

describe('the versions of Node that Huella promises', () => {
  it.each(['20.19.0', '22.13.0', '24.11.0', '26.0.0'])('have %s among them', (version) => {
    expect(satisfies(version, own)).toBe(true);
  });

  it('are admitted by each package of others, so that npm warns of none', () => {
    const narrow = installed.filter(([, { engines }]) => engines?.['node'] && !subset(own, engines['node']));
    expect(narrow.map(([path, { engines }]) => `${path}: ${engines?.['node']}`)).toEqual([]);
  });

  it('bring an npm that each of them admits', () => {
    const narrow = installed.filter(
      ([, { engines }]) => engines?.['npm'] && !satisfies(OLDEST_NPM, engines['npm']),
    );
    expect(narrow.map(([path, { engines }]) => `${path}: ${engines?.['npm']}`)).toEqual([]);
  });
});
