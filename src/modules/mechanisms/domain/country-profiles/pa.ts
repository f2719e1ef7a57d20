import type { CountryProfile } from './country-profile.js';
import { CLDR } from './shared-sources.js';

export const PANAMA: CountryProfile = {
  country: 'PA',
  languages: ['es'],
  languagesSource: CLDR,
  facts: [
    {
      topic: 'burial',
      statement: {
        en: 'In March 2023 a hundred single niches for unidentified or unclaimed migrants were opened in a cemetery of Pinogana, Darién, so that the remains can be found again and given back.',
        es: 'En marzo de 2023 se abrieron cien nichos individuales para migrantes no identificados o no reclamados en un cementerio de Pinogana, Darién, para que los restos puedan volver a encontrarse y restituirse.',
      },
      source: {
        title: 'Habilitan nichos humanitarios para los migrantes muertos en la temida selva del Darién',
        publisher: 'Diario Contraste',
        date: '2023-03',
        url: 'https://diariocontraste.com/2023/03/habilitan-nichos-humanitarios-para-los-migrantes-muertos-en-la-temida-selva-del-darien',
      },
    },
    {
      topic: 'identification',
      statement: {
        en: 'The forensic institute (IMELCF) says that before a burial it takes anthropological, dental, fingerprint and DNA data, and that each body is coded, georeferenced and kept apart from the others.',
        es: 'El instituto forense (IMELCF) señala que antes de una inhumación toma datos antropológicos, odontológicos, dactilares y de ADN, y que cada cuerpo queda codificado, georreferenciado y separado de los demás.',
      },
      source: {
        title: 'Migrantes sin rostro en Darién',
        publisher: 'La Estrella de Panamá',
        date: '2022-12',
        url: 'https://www.laestrella.com.pa/nacional/221214/migrantes-rostro-darien',
      },
    },
  ],
  unknown: [
    {
      topic: 'search_mechanism',
      en: 'Which institution takes a report from a family abroad and leads the search.',
      es: 'Qué institución recibe el reporte de una familia en el extranjero y dirige la búsqueda.',
    },
    {
      topic: 'genetic_exchange',
      en: 'Whether DNA taken in Darién is compared with the banks of other countries.',
      es: 'Si el ADN tomado en Darién se compara con los bancos de otros países.',
    },
    {
      topic: 'registry',
      en: 'How many of the dead found in Darién have been identified.',
      es: 'Cuántas de las personas halladas muertas en Darién han sido identificadas.',
    },
  ],
};
