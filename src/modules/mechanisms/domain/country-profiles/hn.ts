import type { CountryProfile } from './country-profile.js';
import { CLDR, FORENSIC_BANKS_IN_2024 } from './shared-sources.js';

export const HONDURAS: CountryProfile = {
  country: 'HN',
  languages: ['es'],
  languagesSource: CLDR,
  facts: [
    {
      topic: 'forensic_bank',
      statement: {
        en: 'By August 2024 the forensic bank of unlocated migrants, run with the Argentine Forensic Anthropology Team (EAAF), counted 62 days of sampling, 1,870 genetic profiles and 80 identifications.',
        es: 'Hasta agosto de 2024, el banco forense de migrantes no localizados, que funciona con el Equipo Argentino de Antropología Forense (EAAF), sumaba 62 jornadas de toma de muestras, 1,870 perfiles genéticos y 80 identificaciones.',
      },
      source: FORENSIC_BANKS_IN_2024,
    },
    {
      topic: 'intake_at_home',
      statement: {
        en: 'In May 2024 EAAF and a committee of families took samples in El Progreso and, in Tegucigalpa, at the foreign ministry and the National Forum for Migrations; a workshop explained the search to each family first.',
        es: 'En mayo de 2024, el EAAF y un comité de familiares tomaron muestras en El Progreso y, en Tegucigalpa, en la Secretaría de Relaciones Exteriores y el Foro Nacional para las Migraciones; antes, un taller explicó la búsqueda a cada familia.',
      },
      source: {
        title:
          'Cofamipro y forenses argentinos recolectan muestras de ADN para identificar a migrantes desaparecidos',
        publisher: 'TuNota',
        date: '2024-06-08',
        url: 'https://tunota.com/blogs-detalles/cofamipro-y-forenses-argentinos-recolectan-muestras-de-adn-para-identificar-a-migrantes-desaparecidos-2024-06-08/xorellana',
      },
    },
    {
      topic: 'search_roundtable',
      statement: {
        en: 'Forensic medicine, the foreign ministry, the police investigation directorate, INTERPOL and committees of families meet, with the support of the ICRC, to draw up a protocol for the search for missing persons, migrants included.',
        es: 'Medicina Forense, la Cancillería, la Dirección Policial de Investigaciones, INTERPOL y comités de familiares se reúnen, con apoyo del CICR, para elaborar un protocolo de búsqueda de personas desaparecidas, incluidas las migrantes.',
      },
      source: {
        title:
          'Medicina Forense, el CICR y otras instituciones siguen trabajando en protocolo de búsqueda de personas desaparecidas',
        publisher: 'Ministerio Público de Honduras',
        url: 'https://mp.hn/publicaciones/medicina-forense-el-cicr-y-otras-instituciones-siguen-trabajando-en-protocolo-de-busqueda-de-personas-desaparecidas',
      },
    },
    {
      topic: 'identification',
      statement: {
        en: 'The forensic service identifies by fingerprints, teeth or DNA; that somebody recognises the body does not suffice.',
        es: 'El servicio forense identifica por huellas dactilares, odontograma o ADN; no basta con que alguien reconozca el cuerpo.',
      },
      source: {
        title:
          'Forenses hondureños, con apoyo de CICR, realizaron jornada de actualización y homologación de información para procesos de identificación de cadáveres',
        publisher: 'Ministerio Público de Honduras',
        url: 'https://mp.hn/publicaciones/forenses-hondurenos-con-apoyo-de-cicr-realizaron-jornada-de-actualizacion-y-homologacion-de-informacion-para-procesos-de-identificacion-de-cadaveres',
      },
    },
    {
      topic: 'forensic_data_rules',
      statement: {
        en: 'In March 2025 forensic medicine and the ICRC discussed how to advance a law on a national system of DNA databases that would serve criminal and humanitarian ends.',
        es: 'En marzo de 2025, Medicina Forense y el CICR trataron el impulso de una ley sobre un sistema nacional de bases de datos de ADN con fines criminales y humanitarios.',
      },
      source: {
        title: 'Reunión de seguimiento de Medicina Forense y el CICR',
        publisher: 'Televisión Nacional de Honduras',
        date: '2025-03-04',
        url: 'https://tnh.gob.hn/?p=179558',
      },
    },
  ],
  unknown: [
    {
      topic: 'search_mechanism',
      en: 'Whether the protocol is in force, and which institution leads a search.',
      es: 'Si el protocolo está vigente y qué institución dirige una búsqueda.',
    },
    {
      topic: 'response_times',
      en: 'Time limits for answering a report or a match.',
      es: 'Los plazos para responder a un reporte o a una coincidencia.',
    },
    {
      topic: 'genetic_exchange',
      en: 'Under which rules a Honduran genetic profile may be compared abroad.',
      es: 'Con qué reglas un perfil genético hondureño puede compararse en el extranjero.',
    },
  ],
};
