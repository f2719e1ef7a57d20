import { readOfTree } from './named-tests.js';
import { applying, lockedPackages, unaccepted } from '../../scripts/advisories.mjs';

const LOCK = {
  packages: {
    '': {},
    'node_modules/sealing-wax': { version: '2.3.0' },
    'node_modules/a/node_modules/sealing-wax': { version: '1.9.9', dev: true },
    'node_modules/other': { version: '1.0.0' },
  },
};
const advisory = (events: readonly object[], versions: readonly string[] = []) => ({
  id: 'GHSA-test',
  summary: 'melts',
  affected: [
    { package: { ecosystem: 'npm', name: 'sealing-wax' }, ranges: [{ type: 'SEMVER', events }], versions },
  ],
});

describe('advisories', () => {
  const packages = lockedPackages(LOCK);
  const hit = (one: object): string[] =>
    applying([one], packages).map(({ version }: { version: string }) => version);

  it.each([
    [[{ introduced: '0' }, { fixed: '2.3.0' }], ['1.9.9']],
    [[{ introduced: '2.0.0' }, { fixed: '2.3.1' }], ['2.3.0']],
    [[{ introduced: '0' }], ['2.3.0', '1.9.9']],
    [[{ introduced: '0' }, { last_affected: '1.9.9' }], ['1.9.9']],
    [[{ introduced: '3.0.0' }], []],
  ])('apply to the versions between their events: %j', (events, versions) => {
    expect(hit(advisory(events))).toEqual(versions);
  });

  it('apply to versions that they list, and to no package of another name or registry', () => {
    expect(hit(advisory([{ introduced: '9.0.0' }], ['2.3.0']))).toEqual(['2.3.0']);
    const ofPython = advisory([{ introduced: '0' }]);
    expect(
      hit({
        ...ofPython,
        affected: [{ ...ofPython.affected[0], package: { ecosystem: 'PyPI', name: 'sealing-wax' } }],
      }),
    ).toEqual([]);
  });

  it('are taken on by name and until a day, and no longer', () => {
    const found = applying([advisory([{ introduced: '0' }])], packages);
    const accepted = [{ id: 'GHSA-test', package: 'sealing-wax', until: '2026-12-31', because: 'x' }];
    expect(unaccepted(found, accepted, '2026-12-31')).toEqual([]);
    expect(unaccepted(found, accepted, '2027-01-01')).toHaveLength(2);
    expect(unaccepted(found, [{ ...accepted[0], package: 'other' }], '2026-12-31')).toHaveLength(2);
  });

  it('lie in the checkout with the day they were taken, and none of them is open', () => {
    const { taken, source, accepted, advisories } = JSON.parse(readOfTree('security/advisories.json')) as {
      readonly taken: string | null;
      readonly source: string;
      readonly accepted: readonly { readonly because: string; readonly until: string }[];
      readonly advisories: readonly object[];
    };
    expect(source).not.toBe('');
    // Nothing taken is not the same as nothing found.
    expect(taken === null).toBe(advisories.length === 0 && source.startsWith('none:'));
    for (const { because } of accepted) expect(because.length).toBeGreaterThan(20);
    expect(unaccepted(applying(advisories, lockedPackages()), accepted, '2026-12-01')).toEqual([]);
  });
});
