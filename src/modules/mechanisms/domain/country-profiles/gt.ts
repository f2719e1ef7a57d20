import type { CountryProfile } from './country-profile.js';
import { CAMARGO_RETURN, CLDR, FAMILIES_SEARCH_IN_BANKS } from './shared-sources.js';

export const GUATEMALA: CountryProfile = {
  country: 'GT',
  languages: ['es', 'quc'],
  languagesSource: CLDR,
  facts: [
    {
      topic: 'search_mechanism',
      statement: {
        en: 'The migration institute opened a mechanism for the search of missing migrants on 13 December 2023; it has taken reports since April 2024. Before, the foreign ministry dealt with the cases.',
        es: 'El Instituto Guatemalteco de Migración abrió el 13 de diciembre de 2023 un mecanismo de búsqueda de migrantes desaparecidos, que recibe denuncias desde abril de 2024. Antes atendía los casos el Ministerio de Relaciones Exteriores.',
      },
      source: {
        title: 'Guatemala implementa el Mecanismo de Búsqueda de Migrantes Desaparecidos',
        publisher: 'Prensa Comunitaria',
        date: '2024-04',
        url: 'https://prensacomunitaria.org/2024/04/guatemala-implementa-el-mecanismo-de-busqueda-de-migrantes-desaparecidos/',
      },
    },
    {
      topic: 'migration_policy',
      statement: {
        en: 'A new protocol of that mechanism was approved on 8 July 2025 and is part of the national migration policy.',
        es: 'Un nuevo protocolo de ese mecanismo se aprobó el 8 de julio de 2025 y forma parte de la Política Migratoria Nacional.',
      },
      source: {
        title: 'Actualización del Protocolo del Mecanismo de Búsqueda de Personas Migrantes Desaparecidas',
        publisher: 'Agencia Guatemalteca de Noticias',
        date: '2025-08-13',
        url: 'https://agn.gt/?p=469595',
      },
    },
    {
      topic: 'return_of_remains',
      statement: {
        en: 'The remains of 16 Guatemalans found in Camargo, Tamaulipas, on 22 January 2021 were returned on 12 March 2021; psychologists, an anthropologist and a geneticist had come to explain the identification to each family.',
        es: 'Los restos de 16 personas guatemaltecas halladas en Camargo, Tamaulipas, el 22 de enero de 2021 fueron restituidos el 12 de marzo de 2021; psicólogos, un antropólogo y un genetista viajaron antes para explicar la identificación a cada familia.',
      },
      source: CAMARGO_RETURN,
    },
    {
      topic: 'forensic_bank',
      statement: {
        en: 'Guatemalan families are among the 1,365 whose samples the Frontera project had gathered by March 2021, to compare them with remains along the route.',
        es: 'Hay familias guatemaltecas entre las 1,365 cuyas muestras el Proyecto Frontera había reunido hasta marzo de 2021, para compararlas con restos hallados en la ruta.',
      },
      source: FAMILIES_SEARCH_IN_BANKS,
    },
    {
      topic: 'registry',
      statement: {
        en: 'In 2023, before the mechanism, reporters found the data on missing migrants kept by the foreign ministry deficient.',
        es: 'En 2023, antes del mecanismo, una investigación periodística halló deficientes los datos que el Ministerio de Relaciones Exteriores llevaba sobre migrantes desaparecidos.',
      },
      source: {
        title:
          'Falta de datos y discriminación: Guatemala falla en la búsqueda de sus migrantes desaparecidos',
        publisher: 'Perycia',
        date: '2023-08-23',
        url: 'https://perycia.com/2023/08/falta-de-datos-y-discriminacion-guatemala-falla-en-la-busqueda-de-sus-migrantes-desaparecidos/',
      },
    },
  ],
  unknown: [
    {
      topic: 'forensic_bank',
      en: 'Whether Guatemala has a forensic bank of its own for missing migrants.',
      es: 'Si Guatemala tiene un banco forense propio para migrantes desaparecidos.',
    },
    {
      topic: 'intake_abroad',
      en: 'How consulates hand reports over to the mechanism.',
      es: 'Cómo entregan los consulados los reportes al mecanismo.',
    },
    {
      topic: 'response_times',
      en: 'Time limits that the protocol of 2025 sets.',
      es: 'Los plazos que fija el protocolo de 2025.',
    },
  ],
};
