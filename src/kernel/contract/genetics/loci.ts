/**
 * Heading of a locus: the chromosome that it lies on. STR loci in use for identification stand below by the
 * names of the NIST STRBase. The list joins the commercial kits (CODIS core, ESS, GlobalFiler, PowerPlex
 * Fusion, Investigator 24plex, HDplex, SureID, Argus X-12, Yfiler Plus, PowerPlex Y23) and the loci of the
 * GHEP-ISFG and SHDG collaborative exercises.
 */
export type LocusHeading = 'autosomal' | 'xStr' | 'yStr';

export const AMELOGENIN = 'AMEL';

const AUTOSOMAL =
  'CSF1PO,D1GATA113,D1S1171,D1S1627,D1S1656,D1S1677,D1S1679,D1S549,D2S1338,D2S1360,D2S1776,D2S427,D2S437,D2S441,' +
  'D3S1358,D3S1744,D3S2402,D3S2452,D3S2459,D3S3045,D3S3053,D3S4529,D4S2364,D4S2366,D4S2404,D4S2408,D5S2500,D5S2800,' +
  'D5S818,D6S1017,D6S1043,D6S474,D6S477,D6S965,D7S1517,D7S3048,D7S820,D8S1110,D8S1115,D8S1132,D8S1179,D8S1471,' +
  'D8S639,D9S1118,D9S1122,D9S2157,D9S252,D9S925,D10S1237,D10S1248,D10S1435,D10S2325,D11S2368,D11S4463,D11S554,' +
  'D12ATA63,D12S1064,D12S391,D13S305,D13S317,D13S325,D14S1434,D14S297,D14S608,D15S1515,D15S644,D15S659,D16S490,' +
  'D16S539,D17S1290,D17S1294,D17S1301,D17S906,D17S974,D18S1364,D18S51,D18S535,D18S853,D18S957,D19S253,D19S400,' +
  'D19S433,D20S1082,D20S161,D20S470,D20S482,D20S85,D21S11,D21S1270,D21S1437,D21S2052,D21S2055,D22GATA198B05,' +
  'D22S1045,D22S534,D22S683,APOAI1,F13A01,F13B,FESFPS,FGA,LPL,Penta B,Penta C,Penta D,Penta E,SE33,TH01,TPOX,vWA';

const X_CHROMOSOMAL =
  'ARA,DXS101,DXS10011,DXS10066,DXS10067,DXS10068,DXS10069,DXS10074,DXS10075,DXS10076,DXS10077,DXS10078,DXS10079,' +
  'DXS10101,DXS10103,DXS10129,DXS10130,DXS10134,DXS10135,DXS10146,DXS10147,DXS10148,DXS10159,DXS10161,DXS10162,' +
  'DXS10163,DXS10164,DXS10165,DXS6789,DXS6795,DXS6797,DXS6799,DXS6800,DXS6801,DXS6803,DXS6804,DXS6807,DXS6808,' +
  'DXS6809,DXS6810,DXS7107,DXS7110,DXS7130,DXS7132,DXS7133,DXS7423,DXS7424,DXS8377,DXS8378,DXS981,DXS9895,' +
  'DXS9896,DXS9898,DXS9902,DXS9905,DXS9907,DXS9908,GATA144D04,GATA165B12,GATA172D05,GATA31E08,HPRTB';

const Y_CHROMOSOMAL =
  'DYF387S1,DYF399S1,DYF403S1,DYF404S1,DYS19,DYS385,DYS385a,DYS385b,DYS388,DYS389I,DYS389II,DYS390,DYS391,DYS392,' +
  'DYS393,DYS413,DYS425,DYS426,DYS434,DYS435,DYS436,DYS437,DYS438,DYS439,DYS441,DYS442,DYS443,DYS444,DYS445,DYS446,' +
  'DYS447,DYS448,DYS449,DYS450,DYS452,DYS453,DYS454,DYS455,DYS456,DYS458,DYS459,DYS460,DYS461,DYS462,DYS463,DYS464,' +
  'DYS472,DYS481,DYS485,DYS487,DYS490,DYS492,DYS494,DYS495,DYS497,DYS504,DYS505,DYS508,DYS510,DYS511,DYS513,DYS518,' +
  'DYS520,DYS522,DYS525,DYS526,DYS527,DYS531,DYS532,DYS533,DYS534,DYS537,DYS540,DYS541,DYS543,DYS544,DYS547,DYS549,' +
  'DYS552,DYS556,DYS557,DYS561,DYS565,DYS568,DYS570,DYS572,DYS573,DYS575,DYS576,DYS578,DYS587,DYS589,DYS590,DYS593,' +
  'DYS594,DYS596,DYS607,DYS612,DYS617,DYS622,DYS626,DYS627,DYS630,DYS632,DYS635,DYS636,DYS638,DYS640,DYS641,DYS643,' +
  'DYS644,DYS645,DYS709,DYS710,DYS714,DYS715,DYS717,DYS724,DYS725,YCAII,Y-GATA-A10,Y-GATA-H4';

/**
 * Other names under which a locus is written: older names, names of probes, names in kits and common slips (O
 * for 0).
 */
const ALIASES: Readonly<Record<string, string>> = {
  Amelogenin: AMELOGENIN,
  ACTBP2: 'SE33',
  HUMACTBP2: 'SE33',
  THO1: 'TH01',
  TC11: 'TH01',
  HUMTH01: 'TH01',
  HUMTHO1: 'TH01',
  TPO: 'TPOX',
  HTPO: 'TPOX',
  HUMTPOX: 'TPOX',
  VWF: 'vWA',
  VWA31: 'vWA',
  'vWA31/A': 'vWA',
  VWA31A: 'vWA',
  HUMVWA: 'vWA',
  HUMVWA31: 'vWA',
  FIBRA: 'FGA',
  HUMFIBRA: 'FGA',
  'HUMFIBRA/FGA': 'FGA',
  CSF: 'CSF1PO',
  CSF1P0: 'CSF1PO',
  CSFIPO: 'CSF1PO',
  HUMCSF1PO: 'CSF1PO',
  FES: 'FESFPS',
  'FES/FPS': 'FESFPS',
  HUMFES: 'FESFPS',
  F13A1: 'F13A01',
  HUMF13A01: 'F13A01',
  HUMF13B: 'F13B',
  LIPOL: 'LPL',
  HUMLPL: 'LPL',
  'D22-GATA198B05': 'D22GATA198B05',
  HPRT: 'HPRTB',
  HUMHPRTB: 'HPRTB',
  HUMARA: 'ARA',
  STRX1: 'DXS981',
  DYS394: 'DYS19',
  DYS395: 'DYS393',
  'DYS385a/b': 'DYS385',
  DYS385ab: 'DYS385',
  'DYS385 I/II': 'DYS385',
  'DYS389.1': 'DYS389I',
  'DYS389/1': 'DYS389I',
  DYS3891: 'DYS389I',
  'DYS389.2': 'DYS389II',
  'DYS389/2': 'DYS389II',
  DYS3892: 'DYS389II',
  'DYF387S1a/b': 'DYF387S1',
  DYF387S1ab: 'DYF387S1',
  'YCAII a/b': 'YCAII',
  'Y-GATA-A7.1': 'DYS460',
  'GATA-A7.1': 'DYS460',
  'Y-GATA-A7.2': 'DYS461',
  'GATA-A7.2': 'DYS461',
  'Y-GATA-C4': 'DYS635',
  'GATA-C4': 'DYS635',
  'GATA-H4': 'Y-GATA-H4',
  'GATA-H4.1': 'Y-GATA-H4',
  'GATA-A10': 'Y-GATA-A10',
};

export interface Locus {
  readonly name: string;
  readonly heading: LocusHeading;
}

const SEPARATORS = /[\s_-]+/gu;
const folded = (name: string): string => name.replace(SEPARATORS, '').toUpperCase();

const BY_FOLDED_NAME = new Map<string, Locus>();
for (const [heading, names] of Object.entries({
  autosomal: AUTOSOMAL,
  xStr: X_CHROMOSOMAL,
  yStr: Y_CHROMOSOMAL,
})) {
  for (const name of names.split(','))
    BY_FOLDED_NAME.set(folded(name), { name, heading: heading as LocusHeading });
}
BY_FOLDED_NAME.set(AMELOGENIN, { name: AMELOGENIN, heading: 'autosomal' });
for (const [alias, name] of Object.entries(ALIASES)) {
  const locus = BY_FOLDED_NAME.get(folded(name));
  if (locus) BY_FOLDED_NAME.set(folded(alias), locus);
}

/** Loci by the spellings that were met before: files repeat a few dozen of them, record after record. */
const BY_SPELLING = new Map<string, Locus>([...BY_FOLDED_NAME.values()].map((locus) => [locus.name, locus]));

/**
 * Reads the name of a locus without regard to case, space, `_` and `-`; undefined for a name that is not in
 * the list.
 */
export function readLocusName(name: string): Locus | undefined {
  return BY_SPELLING.get(name) ?? BY_FOLDED_NAME.get(folded(name));
}

/** All loci by their STRBase names. */
export const LOCI: readonly Locus[] = [...new Set(BY_FOLDED_NAME.values())];

/**
 * Name of a locus that tells its chromosome by a D-number (HUGO): D3S1358 lies on 3, DXS7132 on X, DYS19 on
 * Y.
 */
const NUMBERED_LOCUS = /^D(?:[1-9]|1[0-9]|2[0-2]|(X)|(Y))[SF]\d+/;

/**
 * Returns the heading that a locus belongs under, also of one that is not in the list; undefined where its
 * name does not say.
 */
export function headingOfName(name: string): LocusHeading | undefined {
  const known = readLocusName(name);
  if (known) return known.heading;
  const parts = NUMBERED_LOCUS.exec(folded(name));
  if (!parts) return undefined;
  if (parts[1]) return 'xStr';
  return parts[2] ? 'yStr' : 'autosomal';
}
