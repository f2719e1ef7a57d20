import type { CountryProfile } from './country-profile.js';
import { CLDR } from './shared-sources.js';

const RND_ANALYSIS = {
  title: 'Registro Nacional de Desaparecidos',
  publisher: 'desaparicionforzada.com (HREV)',
  url: 'https://desaparicionforzada.com/registro-nacional-de-desaparecidos/',
};

export const COLOMBIA: CountryProfile = {
  country: 'CO',
  languages: ['es'],
  languagesSource: CLDR,
  facts: [
    {
      topic: 'registry',
      statement: {
        en: 'At the end of 2021 the national register (RND), kept by the forensic institute, held 167,325 persons, of whom 111,658 were still missing and 47,023 had been found alive; it counted no forced disappearance as established.',
        es: 'A fines de 2021, el Registro Nacional de Desaparecidos (RND), a cargo del instituto forense, tenía 167,325 personas: 111,658 seguían desaparecidas y 47,023 habían aparecido vivas; no daba por establecida ninguna desaparición forzada.',
      },
      source: RND_ANALYSIS,
    },
    {
      topic: 'public_database',
      statement: {
        en: 'Since October 2021 some addresses have been kept from the web site with the public look-up.',
        es: 'Desde octubre de 2021, el sitio web con la consulta pública está bloqueado para algunas direcciones.',
      },
      source: RND_ANALYSIS,
    },
    {
      topic: 'identification',
      statement: {
        en: 'Reports on the national search form (FNBPD) and data on unidentified bodies enter SIRDEC and SICOMAIN, where what was known in life is crossed with what was found after death.',
        es: 'Los reportes del Formato Nacional de Búsqueda (FNBPD) y los datos de cuerpos no identificados entran en SIRDEC y SICOMAIN, donde lo conocido en vida se cruza con lo hallado después de la muerte.',
      },
      source: {
        title: 'Material de apoyo: ruta de búsqueda',
        publisher: 'Equitas',
        url: 'https://issuu.com/equitascolombia/docs/3-materialapoyorutabusqueda/13',
      },
    },
    {
      topic: 'migration_policy',
      statement: {
        en: 'Law 2136 of 4 August 2021 sets the principles of an integral migration policy for Colombians abroad, returnees and foreigners.',
        es: 'La ley 2136, del 4 de agosto de 2021, fija los principios de una política integral migratoria para colombianos en el exterior, retornados y extranjeros.',
      },
      source: {
        title: 'Política Integral Migratoria (PIM) del Estado colombiano',
        publisher: 'United Nations Network on Migration',
        url: 'https://migrationnetwork.un.org/es/practice/politica-integral-migratoria-pim-del-estado-colombiano',
      },
    },
  ],
  unknown: [
    {
      topic: 'migrants_in_registry',
      en: 'How many persons in the register were migrants, and of which country.',
      es: 'Cuántas personas del registro eran migrantes y de qué país.',
    },
    {
      topic: 'intake_abroad',
      en: 'How a family abroad files a report, and whether consulates take the form.',
      es: 'Cómo presenta un reporte una familia en el extranjero y si los consulados reciben el formato.',
    },
    {
      topic: 'agreements',
      en: 'Agreements with other States on the exchange of forensic data.',
      es: 'Acuerdos con otros Estados sobre intercambio de datos forenses.',
    },
  ],
};
