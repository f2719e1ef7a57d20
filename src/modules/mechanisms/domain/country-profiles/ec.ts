import type { CountryProfile } from './country-profile.js';
import { CLDR, REGIONAL_REVIEW } from './shared-sources.js';

export const ECUADOR: CountryProfile = {
  country: 'EC',
  languages: ['es', 'qu'],
  languagesSource: CLDR,
  facts: [
    {
      topic: 'migration_policy',
      statement: {
        en: 'Decree 826 of 2019 brought a visa of exception for humanitarian reasons (VERHU); the regional review names a first regularisation of more than 50,000 Venezuelans.',
        es: 'El decreto 826 de 2019 creó la visa de excepción por razones humanitarias (VERHU); la revisión regional menciona una primera regularización de más de 50,000 personas venezolanas.',
      },
      source: REGIONAL_REVIEW,
    },
    {
      topic: 'registry',
      statement: {
        en: 'From 2016 to 2019 the foreign ministry counted 127 confirmed cases of Ecuadorians abroad of whom there was no trace.',
        es: 'De 2016 a 2019, el Ministerio de Relaciones Exteriores contaba 127 casos comprobados de personas ecuatorianas en el exterior de las que no había rastro.',
      },
      source: {
        title: 'Migrantes desaparecidos: las cifras se disparan en 2019',
        publisher: 'Expreso',
        date: '2019',
        url: 'https://expreso.ec/actualidad/migrantes-desaparecidos-cifras-disparan-2019-597.html',
      },
    },
    {
      topic: 'migrants_in_registry',
      statement: {
        en: "In September 2025 Mexico's register held 163 missing or unlocated Ecuadorians, of whom 11 were marked as migrants.",
        es: 'En septiembre de 2025, el registro de México tenía 163 personas ecuatorianas desaparecidas o no localizadas; 11 constaban como migrantes.',
      },
      source: {
        title:
          'Más de un año de angustia: familias de 12 migrantes ecuatorianos creen que fueron secuestrados en México',
        publisher: 'Expedientes',
        date: '2025',
        url: 'https://expedientes.ec/mas-de-un-ano-de-angustia-familias-de-12-migrantes-ecuatorianos-creen-que-fueron-secuestrados-en-mexico',
      },
    },
  ],
  unknown: [
    {
      topic: 'search_mechanism',
      en: 'Whether there is a mechanism or protocol for missing migrants, and who leads it.',
      es: 'Si hay un mecanismo o protocolo para migrantes desaparecidos y quién lo dirige.',
    },
    {
      topic: 'forensic_bank',
      en: 'Whether a forensic bank takes samples of families of missing migrants.',
      es: 'Si un banco forense toma muestras de familias de migrantes desaparecidos.',
    },
    {
      topic: 'response_times',
      en: 'Time limits for answering a report or a match.',
      es: 'Los plazos para responder a un reporte o a una coincidencia.',
    },
  ],
};
