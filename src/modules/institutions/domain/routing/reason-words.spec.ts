import { message, SPOKEN_LANGUAGES } from '../../../../platform/catalogue/index.js';
import { reasonParameters } from './reason-words.js';

describe('the reasons of routing in words', () => {
  it('name countries as whoever reads calls them, and leave other words alone', () => {
    const told = { country: 'US', nationality: 'HT', place: 'MX, Nuevo León, Monterrey', where: '?' };
    const words = { institution: 'HN', step: 'MX' };
    expect(reasonParameters({ ...told, ...words }, 'es')).toEqual({
      ...{ country: 'Estados Unidos', nationality: 'Haití', place: 'México, Nuevo León, Monterrey' },
      ...{ where: '?', ...words },
    });
    expect(reasonParameters({ country: 'US', place: 'MX' }, 'ht')).toEqual({
      ...{ country: 'Etazini', place: 'Meksik' },
    });
  });

  it('say no code of a country in any language', () => {
    const codes = ['AUTHORITY_OF_NATIONALITY', 'CHILD', 'CONSULATE_OF_PLACE', 'FAMILY_IN', 'NATIONALITY'];
    const placed = ['PLACE_LIVING', 'PLACE_REMAINS', 'PLACE_REPORT', 'RECEIVED', 'TOLD_BY_STEP', 'TRANSIT'];
    const given = { country: 'GT', nationality: 'GT', place: 'GT, Petén', step: 'aviso' };
    for (const language of SPOKEN_LANGUAGES) {
      for (const code of [...codes, ...placed]) {
        const text = message(`ROUTES.${code}`, language, reasonParameters(given, language));
        expect(text).not.toMatch(/\bGT\b/);
        expect(text).toMatch(/Guatemala|Gwatemala/);
      }
    }
  });
});
