/** Genetic files that are no tables, in small; everybody in them is invented. */

const locus = ([name, ...alleles]: readonly string[]): string =>
  `<LOCUS><LOCUSNAME>${name}</LOCUSNAME>${alleles.map((allele) => `<ALLELE><ALLELEVALUE>${allele}</ALLELEVALUE></ALLELE>`).join('')}</LOCUS>`;

/** A specimen of CODIS on a line of its own. @param loci each a name and its alleles */
export const specimen = (code: string, ...loci: readonly (readonly string[])[]): string =>
  `<SPECIMEN><SPECIMENID>${code}</SPECIMENID><SPECIMENCATEGORY>Unidentified Person</SPECIMENCATEGORY>${loci.map(locus).join('')}</SPECIMEN>\n`;

/** The first specimen stands on the fourth line. */
export const codisFile = (...specimens: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<CODISImportFile xmlns="urn:CODISImportFile-schema">\n<SOURCELAB>LAB-7</SOURCELAB>\n${specimens.join('')}</CODISImportFile>\n`;

/** One unidentified person, `V-1`. @param families what follows: by itself there are none */
export const familiasFile = (families = '[[Reference Families]]\nnFamilies= 0\n'): string =>
  `"Output from Familias, version 3.3"
"x"
3.3 (DVI)
""
0
"Known relations"
0
0
0
0
#FALSE# (#Databases: 1 ;Theta/Kinship/Fst: 0 )
0
#TRUE#
"None"

[DVI]
[[Unidentified persons]]
nPersons= 1
[[[Person 1 ]]]
Name= V-1
Gender= Male
[[[[DNA data]]]]
nSystems= 1
SystemName= TH01
Allele1= 6
Allele2= 9.3
${families}`;
