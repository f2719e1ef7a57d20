import { commonGivenNames, commonSurnames } from './common-names.js';
import { readNames, type RoleOdds } from './names.js';

const odds: RoleOdds = (word) =>
  Math.log((commonGivenNames().get(word) ?? 1e-4) / (commonSurnames().get(word) ?? 1e-4));

function read(name: Parameters<typeof readNames>[0]): string[] {
  return readNames(name, odds).map((one) =>
    one.tokens.map(({ text, role }) => `${role[0]!}:${text}`).join(' '),
  );
}

describe('a name', () => {
  it('in parts keeps paternal and maternal surname apart and drops particles', () => {
    expect(
      read([{ kind: 'legal', given: 'María de los Ángeles', surnames: ['de la Cruz', 'Peña'] }]),
    ).toEqual(['g:maria g:angeles p:cruz m:pena']);
  });

  it.each([
    ['JUAN CARLOS PEREZ GOMEZ', 'g:juan g:carlos p:perez m:gomez'],
    ['MARIA LOPEZ', 'g:maria p:lopez'],
    ['PEREZ GOMEZ, JUAN', 'g:juan p:perez m:gomez'],
    ['HERNANDEZ LOPEZ JOSE', 'g:jose p:hernandez m:lopez'],
    ['HERNANDEZ LOPEZ Jose', 'g:jose p:hernandez m:lopez'],
    ['María del Carmen Flores', 'g:maria g:carmen p:flores'],
    ['Juan de Dios Pérez', 'g:juan g:dios p:perez'],
    ['Juan Ponce de León', 'g:juan p:ponce m:leon'],
    ['María López de Pérez', 'g:maria p:lopez m:perez'],
    ['María López vda. de Pérez', 'g:maria p:lopez m:perez'],
    ['José Carlos de Souza', 'g:jose g:carlos p:souza'],
    ['J.L. Pérez', 'g:j g:l p:perez'],
    ['Dr. José Pérez Jr.', 'g:jose p:perez'],
    ['Jose Jose Perez', 'g:jose p:perez'],
    ['José 👻\u0007 Pérez\u202e', 'g:jose p:perez'],
    ['王伟', 'g:zh~wei p:zh~wang'],
    ['박지성', 'g:hg~jiseong p:hg~bag'],
    ['محمد بن سلمان', 'g:ar~mhmd p:ar~slman'],
  ])('in one piece is cut where its words say: %s', (full, parts) => {
    expect(read([{ kind: 'legal', full }])).toEqual([parts]);
  });

  it("of a wife keeps apart what is her husband's", () => {
    const roles = (full: string): string[] =>
      readNames([{ kind: 'legal', full }], odds)[0]!.tokens.map(({ role }) => role);
    expect(roles('María López de Pérez')).toEqual(['given', 'paternal', 'married']);
    expect(roles('María López Ruiz viuda de León')).toEqual(['given', 'paternal', 'maternal', 'married']);
    expect(
      readNames([{ kind: 'legal', given: 'Ana', surnames: ['Ruiz', 'de Flores'] }], odds)[0]!.tokens[2],
    ).toEqual({
      text: 'flores',
      role: 'married',
    });
  });

  it.each(['😀', '\u0000\u0007', '---', '', '؟', '\u202e'])('of no letters is none: %j', (full) => {
    expect(readNames([{ kind: 'legal', full }], odds)).toEqual([]);
  });

  it('of 400 letters is cut, and read in no time', () => {
    const [long] = readNames([{ kind: 'legal', full: 'b'.repeat(400) }], odds);
    expect(long!.tokens[0]!.text).toHaveLength(40);
    expect(
      readNames([{ kind: 'legal', full: 'Ana '.repeat(100) + 'Ruiz' }], odds)[0]!.tokens.length,
    ).toBeLessThan(9);
  });

  it('that is a placeholder is no name', () => {
    expect(
      read([
        { kind: 'legal', full: 'DESCONOCIDO' },
        { kind: 'legal', given: 'N/A', surnames: ['Sin Nombre'] },
      ]),
    ).toEqual([]);
  });

  it('knows when it is a nickname', () => {
    expect(readNames([{ kind: 'nickname', full: 'Beto' }], odds)[0]).toMatchObject({ isNickname: true });
  });
});
