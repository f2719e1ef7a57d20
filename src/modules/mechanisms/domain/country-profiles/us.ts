import type { CountryProfile } from './country-profile.js';
import { CLDR } from './shared-sources.js';

export const UNITED_STATES: CountryProfile = {
  country: 'US',
  languages: ['en', 'es', 'haw'],
  languagesSource: CLDR,
  facts: [
    {
      topic: 'forensic_bank',
      statement: {
        en: 'The FBI runs the National Missing Person DNA Database. It compares three indexes: missing persons, their relatives, and unidentified human remains.',
        es: 'El FBI administra la base nacional de ADN de personas desaparecidas. Compara tres índices: personas desaparecidas, sus familiares y restos humanos no identificados.',
      },
      source: {
        title: 'Missing Person Comparison Request',
        publisher: 'Federal Bureau of Investigation',
        url: 'https://ucr.fbi.gov/lab/biometric-analysis/codis/missing-person-comparison-request',
      },
    },
    {
      topic: 'identification',
      statement: {
        en: 'For an association that carries weight the FBI asks for samples of several relatives, mitochondrial DNA in every case, and Y-chromosome markers where the missing person is a man.',
        es: 'Para una asociación con peso suficiente, el FBI pide muestras de varios familiares, ADN mitocondrial en todos los casos y marcadores del cromosoma Y si la persona desaparecida es un hombre.',
      },
      source: {
        title: 'Missing Person Comparison Request',
        publisher: 'Federal Bureau of Investigation',
        url: 'https://ucr.fbi.gov/lab/biometric-analysis/codis/missing-person-comparison-request',
      },
    },
    {
      topic: 'data_access',
      statement: {
        en: 'The national index holds no names; after a candidate match the two laboratories turn to each other to confirm it.',
        es: 'El índice nacional no contiene nombres; ante una posible coincidencia, los dos laboratorios se comunican para confirmarla.',
      },
      source: {
        title: 'Combined DNA Index System (CODIS)',
        publisher: 'Federal Bureau of Investigation (archived by the University of North Texas)',
        date: '2017-01-25',
        url: 'https://webarchive.library.unt.edu/web/20170125102754/https://www.fbi.gov/services/laboratory/biometric-analysis/codis',
      },
    },
    {
      topic: 'genetic_exchange',
      statement: {
        en: 'In October 2018 advocacy groups asked for more than 4,000 family profiles of their own to be compared with the national database; officials answered that federal law restricts access to it.',
        es: 'En octubre de 2018, organizaciones pidieron comparar con la base nacional más de 4,000 perfiles de familiares reunidos por ellas; las autoridades respondieron que la ley federal restringe el acceso.',
      },
      source: {
        title: 'Groups seek US help in identifying migrant remains',
        publisher: 'Union Observer',
        date: '2018-10',
        url: 'https://uobserver.com/usa/groups-seek-us-help-in-identifying-migrant-remains.html',
      },
    },
    {
      topic: 'families',
      statement: {
        en: 'Many families fear the authorities and give their DNA to organisations instead; such samples are kept out of the FBI database because no law-enforcement officer took them.',
        es: 'Muchas familias temen a las autoridades y entregan su ADN a organizaciones; esas muestras quedan fuera de la base del FBI porque no las tomó un agente del orden.',
      },
      source: {
        title: 'FBI, groups at odds over efforts to ID immigrant remains',
        publisher: 'Associated Press',
        date: '2017-07',
        url: 'http://today-ofnews.blogspot.com/2017/07/fbi-groups-at-odds-over-efforts-to-id.html',
      },
    },
    {
      topic: 'forensic_data_rules',
      statement: {
        en: 'Federal grants may pay for the identification of missing persons and remains, migrants included, and for the typing of family samples of foreign nationals, under the rules of CODIS.',
        es: 'Fondos federales pueden costear la identificación de personas desaparecidas y restos, incluidos migrantes, y el análisis de muestras de familiares extranjeros, según las reglas de CODIS.',
      },
      source: { title: '34 U.S.C. § 40501', publisher: 'United States Code' },
    },
    {
      topic: 'public_database',
      statement: {
        en: 'NamUs is the public database of missing, unidentified and unclaimed persons; in most states the police enter cases voluntarily, in 17 a law obliges them.',
        es: 'NamUs es la base pública de personas desaparecidas, no identificadas y no reclamadas; en la mayoría de los estados la policía ingresa los casos de forma voluntaria y en 17 una ley la obliga.',
      },
      source: {
        title: 'Missing persons',
        publisher: 'The BLUF',
        url: 'https://www.thebluf.news/act/missing-persons',
      },
    },
  ],
  unknown: [
    {
      topic: 'intake_abroad',
      en: 'Through which office a consulate can have a family sample taken so that the national database accepts it.',
      es: 'Por qué oficina puede un consulado hacer tomar una muestra familiar que la base nacional acepte.',
    },
    {
      topic: 'search_mechanism',
      en: 'Whether any federal office leads the search for a missing migrant among the living, in detention and hospitals.',
      es: 'Si alguna oficina federal dirige la búsqueda de una persona migrante entre las vivas, en detención y hospitales.',
    },
    {
      topic: 'burial',
      en: 'How border counties record where unidentified migrants are buried.',
      es: 'Cómo registran los condados fronterizos dónde se inhuma a migrantes no identificados.',
    },
  ],
};
