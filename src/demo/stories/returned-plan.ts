/** A municipality that takes part, who receives people who return, and who watches over the region. */
export const [TOWN, CENTRE, WATCH] = ['HN-PROGRESO', 'HN-RETURN-CENTRE', 'HN-OMBUDSMAN'] as const;

export const TOWN_FILE = {
  institutions: [
    { code: TOWN, name: 'Municipio de El Progreso (inventado)', country: 'HN', kind: 'local_government' },
    { code: CENTRE, name: 'Casa de Retorno de El Progreso (inventada)', country: 'HN', kind: 'reception' },
    { code: WATCH, name: 'Defensoría de Personas Migrantes (inventada)', country: 'HN', kind: 'ombudsman' },
  ],
  agreements: [],
};

const HERE = { country: 'HN', admin1: 'Yoro', municipality: 'El Progreso' };
const YEAR = new Date().getUTCFullYear();
const DAYS = { opensOn: `${YEAR}-01-01`, closesOn: `${YEAR + 1}-12-31` };

export const COURSE = {
  ...{
    kind: 'training',
    trades: ['welding'],
    provides: ['tools', 'childcare'],
    places: 12,
    ...HERE,
    ...DAYS,
  },
  ...{ languages: ['es'], conditions: 'Para mayores de dieciséis años (inventado).' },
};

export const WORK = {
  ...{ kind: 'work', trades: ['construction'], provides: ['transport'], places: 4, ...HERE, ...DAYS },
  ...{ municipality: 'Yoro', languages: ['es'] },
};

const living = (given: string, reintegration: object) => ({
  ...{ situation: 'returned', since: '2026-09-14', wishes: { informFamily: false } },
  person: {
    names: [{ kind: 'legal', given, surnames: ['Inventado'] }],
    sex: 'male',
    birthDate: '1994-02-11',
    languages: ['es'],
  },
  place: { country: 'HN', admin1: 'Yoro', locality: 'El Progreso' },
  reintegration,
});

/** The things that each of them brings and needs, in their own words. Everybody is invented. */
export const BROUGHT_BY = {
  first: living('Wilmer Adán', {
    occupation: 'Soldador',
    education: 'Noveno grado',
    skills: ['manejo de camioneta'],
    needs: ['herramientas', 'un curso con certificado'],
  }),
  second: living('Denis Omar', { occupation: 'Albañil', needs: ['trabajo'] }),
} as const;
