import { COMMON_GIVEN_NAMES, COMMON_SURNAMES } from './common-names.js';
import { readNames, type RoleOdds } from './names.js';

const odds: RoleOdds = (word) =>
  Math.log((COMMON_GIVEN_NAMES.get(word) ?? 1e-4) / (COMMON_SURNAMES.get(word) ?? 1e-4));

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
  ])('in one piece is cut where its words say: %s', (full, parts) => {
    expect(read([{ kind: 'legal', full }])).toEqual([parts]);
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
