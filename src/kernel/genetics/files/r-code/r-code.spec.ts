import { readKinshipCase } from '../../ratio/read-case.js';
import { lociOfCase, solveCase } from '../../ratio/solve-case.js';
import { INVENTED_CASE, INVENTED_TABLE } from '../../testing/invented-case.js';
import { R_PACKAGES, rCodeOf } from './r-code-of-case.js';

function scriptOf(more: object = {}): string {
  const kinshipCase = readKinshipCase({ ...INVENTED_CASE, ...more });
  return rCodeOf(kinshipCase, lociOfCase(kinshipCase, INVENTED_TABLE).loci);
}

/** Without comments and texts, in which brackets mean nothing. */
function bare(script: string): string {
  return script.replaceAll(/"(?:[^"\\]|\\.)*"/gu, '""').replaceAll(/#.*/gu, '');
}

/** The brackets that are still open at the end; a wrong one stays on top. */
function openBrackets(script: string): string {
  const pairs: Readonly<Record<string, string>> = { ')': '(', '}': '{', ']': '[' };
  return [...bare(script)].reduce((open, sign) => {
    if ('({['.includes(sign)) return open + sign;
    if (!(sign in pairs)) return open;
    return open.endsWith(pairs[sign]!) ? open.slice(0, -1) : open + sign;
  }, '');
}

describe('the script for R', () => {
  it.each([
    ['plain', {}],
    ['theta, in parts that have to be tied', { model: { theta: 0.01 } }],
    ['dropout and silent alleles', { model: { silent: 0.01, dropout: { person: 'POI', d: 0.1 } } }],
    ['names with quotes', { genotypes: { ...INVENTED_CASE.genotypes, Mother: { TH01: ['6', 'F'] } } }],
  ])('closes every bracket, and names packages and versions: %s', (_, more) => {
    const script = scriptOf(more);
    expect(openBrackets(script)).toBe('');
    for (const [name, version] of Object.entries(R_PACKAGES)) expect(script).toContain(`${name} ${version}`);
    expect(bare(script)).not.toMatch(/,\s*[)}]/u);
  });

  it('states everybody, every genotype, every frequency and the models by sex', () => {
    const script = scriptOf();
    expect(script).toContain('id = c("Father", "POI", "Mother", "father of POI")');
    expect(script).toContain('fid = c("", "father of POI", "", "")');
    expect(script.match(/"TH01" = c\("Father" = "6\/9\.3", "POI" = "6\/7"\)/gu)).toHaveLength(2);
    expect(script.match(/"vWA" = c\("Father" = "16\/18", "POI" = "17\/17"\)/gu)).toHaveLength(2);
    expect(script).toContain('alleles = c("6", "7", "9.3")');
    expect(script).toContain('afreq = c(0.25, 0.2, 0.55)');
    expect(script).toContain(
      'female = list(model = "stepwise", rate = 0.001, rate2 = 0.000001, range = 0.1)',
    );
    expect(script).toContain('male = list(model = "stepwise", rate = 0.002, rate2 = 0.000001, range = 0.1)');
  });

  it('prints our number beside with all its digits', () => {
    const [result] = solveCase(readKinshipCase(INVENTED_CASE), INVENTED_TABLE).results;
    expect(scriptOf()).toContain(`huella <- c("H1" = ${String(result!.log10LR)})`);
  });

  it('leaves out what likelihood() cannot be asked for, says so, and compares with the number without it', () => {
    const script = scriptOf({ model: { silent: 0.01, dropout: { person: 'POI', d: 0.1 } } });
    expect(script).toMatch(/LEFT OUT: silent alleles of frequency 0\.01/u);
    expect(script).toMatch(/LEFT OUT: dropout/u);
    const [result] = solveCase(readKinshipCase({ ...INVENTED_CASE, model: {} }), INVENTED_TABLE).results;
    expect(script).toContain(`"H1" = ${String(result!.log10LR).replace('Infinity', 'Inf')}`);
  });

  it('ties the parts of a hypothesis together where theta is above 0', () => {
    const script = scriptOf({ model: { theta: 0.01 } });
    expect(script).toContain('theta <- 0.01');
    expect(script).toContain('"tie"');
    expect(scriptOf()).not.toContain('"tie"');
  });

  it('takes several samples of one person for one genotype, or for none where they contradict each other', () => {
    const [first] = INVENTED_CASE.hypotheses;
    const match = { ...first, id: 'H3', identical: ['POI', 'Bone'] };
    const apart = {
      id: 'H2',
      pedigree: [...INVENTED_CASE.hypotheses[1]!.pedigree, { id: 'Bone', sex: 'male' }],
    };
    const genotypes = { ...INVENTED_CASE.genotypes, Bone: { TH01: ['7', 'F'], vWA: ['16', '17'] } };
    const script = scriptOf({ hypotheses: [match, apart], genotypes });
    expect(script).toContain('"TH01" = c("Father" = "6/9.3", "POI" = "6/7")');
    expect(script).toContain('"TH01" = c("Father" = "6/9.3", "POI" = "6/7", "Bone" = "7/-")');
    expect(script).toContain('"H3" = c("vWA")');
    expect(script).toContain('huella <- c("H3" = -Inf)');
  });
});
