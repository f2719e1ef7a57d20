import type { CountryProfile } from './country-profile.js';
import { CAMARGO_RETURN, CLDR, ROUND_TABLE_DECREE } from './shared-sources.js';

export const MEXICO: CountryProfile = {
  country: 'MX',
  languages: ['es'],
  languagesSource: CLDR,
  facts: [
    {
      topic: 'intake_abroad',
      statement: {
        en: 'Under the mechanism of external support (MAEBI) embassies, consulates and attachés receive reports abroad when the person was last known in Mexico or on the way there, whatever the nationality or migration situation.',
        es: 'Con el Mecanismo de Apoyo Exterior (MAEBI), embajadas, consulados y agregadurías reciben reportes en el extranjero cuando el último paradero conocido es México o el camino hacia México, sin importar la nacionalidad o la situación migratoria.',
      },
      source: {
        title: 'Publican lineamientos del Mecanismo de Apoyo Exterior de Búsqueda',
        publisher: 'La Jornada',
        date: '2022-12-14',
        url: 'https://jornada.com.mx/notas/2022/12/14/politica/publican-lineamientos-del-mecanismo-de-apoyo-exterior-de-busqueda',
      },
    },
    {
      topic: 'search_mechanism',
      statement: {
        en: 'The guidelines of MAEBI, approved by the national search system, were published on 14 December 2022.',
        es: 'Los lineamientos del MAEBI, aprobados por el Sistema Nacional de Búsqueda de Personas, se publicaron el 14 de diciembre de 2022.',
      },
      source: {
        title:
          'Acuerdo SNBP/001/2022 por el que se aprueban los Lineamientos del Mecanismo de Apoyo Exterior de Búsqueda e Investigación',
        publisher: 'Diario Oficial de la Federación',
        date: '2022-12-14',
        url: 'https://dof.gob.mx/nota_detalle.php?codigo=5674289&fecha=14/12/2022',
      },
    },
    {
      topic: 'search_roundtable',
      statement: {
        en: 'A round table for the search of missing migrants was decreed in May 2022, with institutions of several States, families, organisations and the forensic banks of El Salvador, Honduras, Oaxaca and Chiapas.',
        es: 'En mayo de 2022 se acordó una Mesa de Búsqueda de Personas Migrantes Desaparecidas con instituciones de varios Estados, familias, organizaciones y los bancos forenses de El Salvador, Honduras, Oaxaca y Chiapas.',
      },
      source: ROUND_TABLE_DECREE,
    },
    {
      topic: 'families',
      statement: {
        en: 'In April 2025 families and an organisation that accompanies them said that the round table had not begun to work.',
        es: 'En abril de 2025, familias y una organización que las acompaña señalaron que la Mesa no había empezado a funcionar.',
      },
      source: {
        title:
          'Desde su creación en 2022, plataforma para búsqueda de migrantes desaparecidos se mantiene inoperante',
        publisher: 'Infobae',
        date: '2025-04-09',
        url: 'https://www.infobae.com/mexico/2025/04/09/desde-su-creacion-en-2022-plataforma-para-busqueda-de-migrantes-desaparecidos-se-mantiene-inoperante',
      },
    },
    {
      topic: 'alert',
      statement: {
        en: 'Since February 2026 a national search alert goes at once to all competent authorities and stays active until the person is found; for foreign migrants the migration institute and the foreign ministry are asked to help.',
        es: 'Desde febrero de 2026, una alerta nacional de búsqueda se envía de inmediato a todas las autoridades competentes y sigue activa hasta la localización; si se trata de migrantes extranjeros, se pide apoyo al INM y a la SRE.',
      },
      source: {
        title:
          'Gobernación lanza protocolo nacional para activar alertas inmediatas en casos de desaparición',
        publisher: 'El Popular',
        date: '2026-02-18',
        url: 'https://elpopular.mx/ciudadania-y-gobierno/2026/02/18/gobernacion-lanza-protocolo-nacional-para-activar-alertas-inmediatas-en-casos-de-desaparicion',
      },
    },
    {
      topic: 'minimum_data',
      statement: {
        en: 'The search notice asks for name, age, sex and gender, a recent photograph, date and place, distinguishing marks, vulnerability, a contact and a unique folio; a report without the least data of the law gives neither notice nor alert.',
        es: 'La ficha de búsqueda pide nombre, edad, sexo y género, fotografía reciente, fecha y lugar, señas particulares, vulnerabilidad, contacto y un folio único; sin los elementos mínimos de la ley no hay ficha ni alerta.',
      },
      source: {
        title: 'Alerta Nacional de Búsqueda se activará de manera inmediata, automatizada y simultánea',
        publisher: 'Entrelíneas',
        date: '2026-02-18',
        url: 'https://entrelineas.com.mx/alerta-nacional-de-busqueda-se-activara-de-manera-inmediata-automatizada-y-simultanea-gobernacion/',
      },
    },
    {
      topic: 'migrants_in_registry',
      statement: {
        en: 'At the end of March 2024 the national register showed 193 migrants as missing or unlocated since 2018; specialists held the true number to be larger.',
        es: 'A fines de marzo de 2024, el registro nacional mostraba 193 personas migrantes desaparecidas o no localizadas desde 2018; especialistas consideraban que la cifra real era mayor.',
      },
      source: {
        title: 'Desaparición de migrantes en el país, en aumento',
        publisher: 'El Economista',
        date: '2024-03-31',
        url: 'https://eleconomista.com.mx/politica/Desaparicion-de-migrantes-en-el-pais-en-aumento-20240331-0070.html',
      },
    },
    {
      topic: 'fingerprints',
      statement: {
        en: 'Since 2016 the electoral institute compares fingerprints of unidentified persons with its register: 88,405 requests and 29,807 answers with at least one candidate by March 2025. It does not learn whether a family was reached.',
        es: 'Desde 2016, el instituto electoral compara huellas de personas no identificadas con su padrón: 88,405 solicitudes y 29,807 respuestas con al menos un registro hasta marzo de 2025. No llega a saber si se avisó a una familia.',
      },
      source: {
        title: 'El INE reporta ligero aumento en identificación y localización de personas',
        publisher: 'Expansión Política',
        date: '2025-04-21',
        url: 'https://politica.expansion.mx/mexico/2025/04/21/el-ine-reporta-ligero-aumento-en-identificacion-y-localizacion-de-personas',
      },
    },
    {
      topic: 'forensic_data_rules',
      statement: {
        en: 'The guidelines of the national forensic data bank appeared on 6 April 2023; the general prosecutor announced its start for 29 May 2023, with registers to be joined step by step.',
        es: 'Los lineamientos del Banco Nacional de Datos Forenses se publicaron el 6 de abril de 2023; la fiscalía general anunció su inicio para el 29 de mayo de 2023, con incorporación gradual de registros.',
      },
      source: {
        title: 'Banco Nacional de Datos Forenses iniciará operaciones el 29 de mayo',
        publisher: 'Pulso',
        date: '2023-05-11',
        url: 'https://pulsoslp.com.mx/nacional/banco-nacional-de-datos-forenses-iniciara-operaciones-el-29-de-mayo/1657687',
      },
    },
    {
      topic: 'return_of_remains',
      statement: {
        en: 'The remains of 16 Guatemalans killed in Camargo, Tamaulipas, in January 2021 were identified and returned within seven weeks; the state paid the journey and a commission explained the identification to each family.',
        es: 'Los restos de 16 personas guatemaltecas asesinadas en Camargo, Tamaulipas, en enero de 2021 se identificaron y restituyeron en siete semanas; el estado pagó el traslado y una comisión explicó la identificación a cada familia.',
      },
      source: CAMARGO_RETURN,
    },
  ],
  unknown: [
    {
      topic: 'response_times',
      en: 'How many hours or days the MAEBI guidelines give each authority.',
      es: 'Cuántas horas o días dan los lineamientos del MAEBI a cada autoridad.',
    },
    {
      topic: 'forensic_bank',
      en: 'Which states have joined their forensic registers to the national bank.',
      es: 'Qué estados han incorporado sus registros forenses al banco nacional.',
    },
    {
      topic: 'agreements',
      en: 'On which terms the national bank compares profiles with banks of other countries.',
      es: 'En qué términos el banco nacional compara perfiles con bancos de otros países.',
    },
  ],
};
