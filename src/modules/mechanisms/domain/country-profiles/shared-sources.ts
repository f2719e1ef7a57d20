import type { Source } from './country-profile.js';

/** Official and de facto official languages by country; those of a part of it are marked as regional there. */
export const CLDR: Source = {
  title: 'Supplemental data, territory information (CLDR 47)',
  publisher: 'Unicode Consortium',
  date: '2025',
  url: 'https://github.com/unicode-org/cldr-json/blob/main/cldr-json/cldr-core/supplemental/territoryInfo.json',
};

export const REGIONAL_REVIEW: Source = {
  title: 'Regional webinars towards the International Migration Review Forum, round table 2',
  publisher: 'United Nations Network on Migration',
  date: '2022-04-05',
};

export const ROUND_TABLE_DECREE: Source = {
  title: 'Comisión Nacional de Búsqueda crea estrategia dirigida a personas migrantes desaparecidas',
  publisher: 'Al Calor Político',
  date: '2022-05',
  url: 'https://www.alcalorpolitico.com/informacion/comision-nacional-de-busqueda-crea-estrategia-dirigida-a-personas-migrantes-desaparecidas-368016.html',
};

export const FAMILIES_SEARCH_IN_BANKS: Source = {
  title: 'Buscan a 1,436 migrantes en bancos de ADN',
  publisher: 'El Sol de Salamanca',
  date: '2021-05',
  url: 'https://www.elsoldesalamanca.com.mx/mexico/sociedad/buscan-a-1436-migrantes-en-bancos-de-adn-desaparecidos-violencia-derechos-humanos-6668012.html',
};

export const CAMARGO_RETURN: Source = {
  title: 'Repatrian restos de guatemaltecos víctimas de la masacre en Camargo',
  publisher: 'Animal Político',
  date: '2021-03-12',
  url: 'https://animalpolitico.com/2021/03/repatrian-restos-guatemaltecos-victimas-masacre-camargo',
};

/** Tells of a report of Fundación para la Justicia on mechanisms across borders. */
export const FORENSIC_BANKS_IN_2024: Source = {
  title: 'Estiman hasta 120,000 migrantes desaparecidos',
  publisher: 'Independent Xpress',
  url: 'https://independentxpress.de/es-mx/categoria/economia/estiman-hasta-120000-migrantes-desaparecidos-955223',
};
