import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runCli } from '../run-cli.js';

const invented = {
  victims: {
    V1: { sex: 'male', genotypes: { THO1: ['6', '7'], TPOX: ['8', '9'] } },
    V2: { sex: 'male', genotypes: { TH01: ['7', '7'], TPOX: ['9', '9'] } },
    V3: { sex: 'female', genotypes: { TH01: ['6', '6'] } },
  },
  families: {
    F1: {
      pedigree: [
        { id: 'R1', father: null, mother: null, sex: 'female' },
        { id: 'M1', father: null, mother: 'R1', sex: 'male' },
      ],
      genotypes: { R1: { TH01: ['6', '6'], TPOX: ['8', '8'] } },
    },
  },
  missing: ['M1'],
  frequencies: { TH01: { '6': 0.1, '7': 0.9 }, TPOX: { '8': 0.5, '9': 0.5 } },
  mutation: { TH01: null, TPOX: null },
  threshold: 10_000,
  theta: 0,
};

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'dvi-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function dvi(
  problem: object,
  ...options: string[]
): Promise<{ code: number; out: string; err: string }> {
  const path = join(folder, 'problem.json');
  writeFileSync(path, JSON.stringify(problem));
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await runCli(['dvi', path, ...options], { out, err });
  return {
    code,
    out: String(out.read(out.readableLength) ?? ''),
    err: String(err.read(err.readableLength) ?? ''),
  };
}

describe('huella dvi', () => {
  it('prints pairs, exclusions and the joint result, null where the sexes differ', async () => {
    const { code, out } = await dvi(invented, '--json');
    expect(code).toBe(0);
    const { pairwiseLR, exclusionMatrixInconsistentLoci, joint } = JSON.parse(out);
    // A mother of 6/6 and 8/8: 1 / (2 x 0.1) x 1 / (2 x 0.5).
    expect(pairwiseLR.V1.M1).toBeCloseTo(5, 12);
    expect(pairwiseLR).toMatchObject({ V2: { M1: 0 }, V3: { M1: null } });
    expect(exclusionMatrixInconsistentLoci).toEqual({ V1: { M1: 0 }, V2: { M1: 2 }, V3: { M1: null } });
    expect(joint).toMatchObject({ assignmentsEvaluated: 3, finite: 2, exact: true });
    expect(joint.top.map((one: { assignment: object }) => one.assignment)).toEqual([
      { V1: 'M1', V2: '*', V3: '*' },
      { V1: '*', V2: '*', V3: '*' },
      { V1: '*', V2: 'M1', V3: '*' },
    ]);
    expect(joint.top[2]).toMatchObject({ lnLik: '-Infinity', LRtopVsThis: 'Infinity' });
    expect(joint.posteriorFlatPrior.V1.M1).toBeCloseTo(5 / 6, 12);
  });

  it('leaves out pairings with more inconsistent loci, and who has none left', async () => {
    const { out } = await dvi(invented, '--json', '--max-inconsistent', '1');
    const { joint, setAside } = JSON.parse(out);
    expect(setAside).toEqual({ victims: ['V2', 'V3'], families: [] });
    expect(joint).toMatchObject({ assignmentsEvaluated: 2, reducedByExclusion: true });
  });

  it('prints tables to be read without --json', async () => {
    const { out } = await dvi(invented);
    expect(out).toMatch(/^V2 +0\.000 \(2\)$/mu);
    expect(out).toMatch(/^V1=M1 V2=\* V3=\* +-\d+\.\d{4} +1\.000$/mu);
  });

  it('writes the event for Familias, and solves that file the same', async () => {
    const fam = join(folder, 'event.fam');
    const direct = JSON.parse((await dvi(invented, '--json', '--familias', fam)).out);
    const [out, err] = [new PassThrough(), new PassThrough()];
    expect(await runCli(['dvi', fam, '--json'], { out, err })).toBe(0);
    const again = JSON.parse(String(out.read(out.readableLength)));
    expect(again.pairwiseLR.V1['Missing M1']).toBeCloseTo(direct.pairwiseLR.V1.M1, 12);
    expect(again.joint.finite).toBe(direct.joint.finite);
  });

  it('refuses in words that a laboratory understands', async () => {
    const twice = { ...invented, missing: ['M1', 'M1'] };
    expect(await dvi(twice)).toMatchObject({ code: 2, err: expect.stringContaining('M1 is listed twice') });
    expect(await dvi(invented, '--max-inconsistent', '-1')).toMatchObject({ code: 2 });
  });
});
