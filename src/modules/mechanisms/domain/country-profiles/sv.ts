import type { CountryProfile } from './country-profile.js';
import { CLDR, FORENSIC_BANKS_IN_2024 } from './shared-sources.js';

export const EL_SALVADOR: CountryProfile = {
  country: 'SV',
  languages: ['es'],
  languagesSource: CLDR,
  facts: [
    {
      topic: 'search_mechanism',
      statement: {
        en: 'The forensic bank began in August 2010; the foreign ministry, the ombudsman, a committee of families (COFAMIDE) and EAAF form it.',
        es: 'El banco forense empezó en agosto de 2010; lo forman el Ministerio de Relaciones Exteriores, la Procuraduría para la Defensa de los Derechos Humanos, un comité de familiares (COFAMIDE) y el EAAF.',
      },
      source: {
        title: 'El Salvador: búsqueda e identificación',
        publisher: 'Equipo Argentino de Antropología Forense',
        url: 'https://eaaf.org/busqueda-e-identificacion/',
      },
    },
    {
      topic: 'forensic_bank',
      statement: {
        en: 'By August 2024 the bank counted 65 days of sampling, 1,176 genetic profiles and 73 identifications: 69 in the United States and four in Tamaulipas, Mexico.',
        es: 'Hasta agosto de 2024, el banco sumaba 65 jornadas de toma de muestras, 1,176 perfiles genéticos y 73 identificaciones: 69 en Estados Unidos y cuatro en Tamaulipas, México.',
      },
      source: FORENSIC_BANKS_IN_2024,
    },
    {
      topic: 'intake_at_home',
      statement: {
        en: 'The police protocol says that every report of a missing person is to be entered; as families cannot say what a migrant wore, or where and when the person was lost, few such reports became official.',
        es: 'El protocolo policial dice que debe ingresarse todo reporte de persona desaparecida; como las familias no pueden decir qué ropa llevaba la persona migrante ni dónde y cuándo se perdió, pocos de esos reportes se oficializaban.',
      },
      source: {
        title: 'María, madre, busca a Edwin, migrante',
        publisher: 'La Prensa Gráfica',
        date: '2021-11-21',
        url: 'https://www.laprensagrafica.com/revistas/Maria-madre-busca-a-Edwin-migrante-20211121-0074.html',
      },
    },
    {
      topic: 'return_of_remains',
      statement: {
        en: 'In March 2022 the committee of families received at the airport the remains of a Salvadoran migrant whom the regional genetic effort had found.',
        es: 'En marzo de 2022, el comité de familiares recibió en el aeropuerto los restos de una migrante salvadoreña localizada gracias al esfuerzo genético regional.',
      },
      source: {
        title: 'Ciencia genética ayuda en búsqueda de migrantes centroamericanos desaparecidos',
        publisher: 'Inter Press Service',
        date: '2022-03',
        url: 'https://ipsnoticias.net/2022/03/ciencia-genetica-ayuda-en-busqueda-de-migrantes-centroamericanos-desaparecidos/',
      },
    },
  ],
  unknown: [
    {
      topic: 'registry',
      en: 'Whether there is a national register that marks missing migrants as such.',
      es: 'Si hay un registro nacional que señale como tales a los migrantes desaparecidos.',
    },
    {
      topic: 'response_times',
      en: 'Time limits for the institutions of the bank.',
      es: 'Los plazos para las instituciones que forman el banco.',
    },
    {
      topic: 'focal_point',
      en: 'Which office another State should turn to, and through which channel.',
      es: 'A qué oficina debe dirigirse otro Estado y por qué canal.',
    },
  ],
};
