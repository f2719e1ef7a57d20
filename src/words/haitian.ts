/** Browsers know no Haitian Creole, and would answer in English. To be reviewed by a native speaker. */
export const MONTHS = [
  ...['janvye', 'fevriye', 'mas', 'avril', 'me', 'jen'],
  ...['jiyè', 'out', 'septanm', 'oktòb', 'novanm', 'desanm'],
] as const;

export const COUNTRIES: Readonly<Record<string, string>> = {
  ...{ BO: 'Bolivi', BR: 'Brezil', CL: 'Chili', CO: 'Kolonbi', CR: 'Kosta Rika', CU: 'Kiba' },
  ...{ DO: 'Repiblik Dominikèn', EC: 'Ekwatè', GT: 'Gwatemala', HN: 'Ondiras', HT: 'Ayiti', JM: 'Jamayik' },
  ...{
    MX: 'Meksik',
    NI: 'Nikaragwa',
    PA: 'Panama',
    PE: 'Pewou',
    SV: 'Salvadò',
    US: 'Etazini',
    VE: 'Venezyela',
  },
};

const UNITS = { day: 'jou', hour: 'èdtan', minute: 'minit' } as const;

/** `nan 3 jou`, `sa gen 3 jou`. */
export function relativeInHaitian(amount: number, unit: keyof typeof UNITS): string {
  const words = `${Math.abs(amount)} ${UNITS[unit]}`;
  return amount < 0 ? `sa gen ${words}` : `nan ${words}`;
}

export const TONGUES: Readonly<Record<string, string>> = {
  ...{ es: 'panyòl', pt: 'pòtigè', fr: 'franse', en: 'angle', ht: 'kreyòl ayisyen' },
  ...{ quc: 'kiche', mam: 'mam', kek: 'kekchi', cak: 'kakchikel', miq: 'miskito', cab: 'garifuna' },
};
