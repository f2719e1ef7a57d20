import fc from 'fast-check';
import { restoredName } from './lost-letters.js';
import { readNames } from './names.js';
import { unmangled } from './unmangled.js';

const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

describe('text that went through a wrong encoding', () => {
  it.each([
    ['JosÃ© PeÃ±a', 'José Peña'],
    ['GUTIÃ‰RREZ NÃšÃ‘EZ', 'GUTIÉRREZ NÚÑEZ'],
    ['jesãºs', 'jesús'],
    ['Nu&ntilde;ez', 'Nuñez'],
    ['P&#233;rez &amp; Mu&#xf1;oz', 'Pérez & Muñoz'],
    ['Jos├® Mu├▒oz', 'José Muñoz'],
    ['Jos√© Pe√±a', 'José Peña'],
    ['Mu¤oz L¢pez', 'Muñoz López'],
    ['MU¥OZ', 'MUÑOZ'],
    [latin1(latin1('Núñez')), 'Núñez'],
  ])('%s is %s', (mangled, text) => {
    expect(unmangled(mangled)).toBe(text);
  });

  it.each([
    'José Núñez',
    'Grãos',
    'São João',
    'Zoé & Cía',
    'Ângela Ávila',
    '¡Ojo!',
    '50 £',
    'Đặng Thị',
    'Müller',
    'A&M;',
    '王偉明',
  ])('leaves alone what is right: %s', (text) => {
    expect(unmangled(text)).toBe(text);
  });

  it('gives back whatever Spanish, Portuguese, French or Creole text was read as latin1, and changes nothing twice', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcdefgjlmnoprstuvzáéíóúñüàèòçãõâêôABCÁÉÍÓÚÑ '),
      minLength: 1,
      maxLength: 24,
    });
    fc.assert(
      fc.property(letters, (text) => {
        expect(unmangled(latin1(text))).toBe(text);
        expect(unmangled(text)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('names that lost letters, gaps or their end', () => {
  it.each([
    ['N??ez', 'Nunez'],
    ['N\ufffd\ufffdez', 'Nunez'],
    ['Mar?a Garc?a', 'Maria Garcia'],
    ['Hern??ndez', 'Hernandez'],
    ['Jos? L?pez', 'Jose Lopez'],
    ['Xicot?ncatl', 'Xicotoncatl'],
    ['JoséGarcía', 'José García'],
    ['AnaMaría', 'Ana María'],
    ['JOSEGARCIA', 'JOSE GARCIA'],
    ['luisangel', 'luis angel'],
    ['JUANCARLOSLOPEZHERNANDEZ', 'JUAN CARLOS LOPEZ HERNANDEZ'],
    ['MARIATZUNUXFLORES', 'MARIA TZUNUX FLORES'],
    ['Mª Elena', 'maria  Elena'],
    ['Ma. Elena Hdez.', 'maria  Elena hernandez '],
    ['Fco Mtz', 'francisco  martinez '],
  ])('%s is read as %s', (written, read) => {
    expect(restoredName(written)).toBe(read);
  });

  it.each([
    'MacDonald',
    'Ma Lin',
    'Guadalupe',
    'Marroquín',
    'Villanueva',
    'De León',
    '¿?',
    'Santamaría',
    'Castellanos',
    'Xicotencatlipoca',
  ])('leaves alone what may be a name: %s', (name) => {
    expect(restoredName(name)).toBe(name);
  });

  it('are read into the same words as whole ones', () => {
    const wordsOf = (given: string, surname: string) =>
      readNames([{ kind: 'legal', given, surnames: [surname] }], () => 0)[0]?.tokens.map(({ text }) => text);
    expect(wordsOf('Mª JosÃ©', 'N??ez')).toEqual(wordsOf('María José', 'Núñez'));
    expect(wordsOf('JuanCarlos', 'Hdez.')).toEqual(wordsOf('Juan Carlos', 'Hernández'));
  });
});
