import type { Text } from '../text.js';

/** What DNA says of a pair; every sentence names what it is compared with, for a ratio is never of one hypothesis alone. */
export const DNA_TEXTS = {
  'DNA.SUPPORTS': {
    en: 'The profile is likelier if this is the missing person than if it is somebody unrelated to the family.',
    es: 'El perfil es más probable si se trata de la persona desaparecida que si es alguien sin parentesco con la familia.',
  },
  'DNA.AGAINST': {
    en: 'The profile is likelier if it is somebody unrelated to the family; a sample or a tie may be another than stated, so this has a floor.',
    es: 'El perfil es más probable si es alguien sin parentesco con la familia; una muestra o un vínculo puede ser otro que el declarado, así que esto tiene un límite.',
  },
  'DNA.INCONCLUSIVE': {
    en: 'The profiles say little either way: too few loci, or relatives who are too distant.',
    es: 'Los perfiles dicen poco en un sentido u otro: muy pocos loci o parientes demasiado lejanos.',
  },
  'DNA.NO_DATA': {
    en: 'The two profiles have no locus in common that can be weighed.',
    es: 'Los dos perfiles no tienen ningún locus en común que se pueda ponderar.',
  },
  'DNA.NOT_COVERED': {
    en: 'Both have profiles, but no agreement or consent lets these be held against each other.',
    es: 'Ambos tienen perfiles, pero ningún convenio o consentimiento permite compararlos entre sí.',
  },
  'DNA.SAME_SAMPLE': {
    en: 'Both records name the same sample, which is therefore no evidence that they are of one person.',
    es: 'Los dos registros nombran la misma muestra, que por eso no es indicio de que sean de una misma persona.',
  },
  'DNA.UNDEFINED': {
    en: "The family's own profiles contradict each other, so that no ratio can be stated.",
    es: 'Los perfiles de la propia familia se contradicen, de modo que no se puede indicar un cociente.',
  },
  'DNA.Y_SAME': {
    en: 'The Y haplotype is that of the paternal line. It is shared by all men of the line and is not added to the sum.',
    es: 'El haplotipo Y es el de la línea paterna. Lo comparten todos los hombres de la línea y no se suma.',
  },
  'DNA.Y_WITHIN_TOLERANCE': {
    en: 'The Y haplotype differs from the paternal line by no more than mutation explains. It is not added to the sum.',
    es: 'El haplotipo Y difiere de la línea paterna en no más de lo que explica la mutación. No se suma.',
  },
  'DNA.Y_DIFFERENT': {
    en: 'The Y haplotype is not that of the paternal line. Check whether the tie is one of blood.',
    es: 'El haplotipo Y no es el de la línea paterna. Compruebe si el vínculo es biológico.',
  },
  'DNA.Y_NOT_COMPARABLE': {
    en: 'Nobody of the paternal line was typed at the same Y loci.',
    es: 'Nadie de la línea paterna fue tipificado en los mismos loci del cromosoma Y.',
  },
  'DNA.MT_SAME': {
    en: 'The mitochondrial haplotype is that of the maternal line. It is shared by the whole line and is not added to the sum.',
    es: 'El haplotipo mitocondrial es el de la línea materna. Lo comparte toda la línea y no se suma.',
  },
  'DNA.MT_WITHIN_TOLERANCE': {
    en: 'The mitochondrial haplotype differs from the maternal line at one place, which is inconclusive. It is not added to the sum.',
    es: 'El haplotipo mitocondrial difiere de la línea materna en un sitio, lo que no es concluyente. No se suma.',
  },
  'DNA.MT_DIFFERENT': {
    en: 'The mitochondrial haplotype is not that of the maternal line. Check whether the tie is one of blood.',
    es: 'El haplotipo mitocondrial no es el de la línea materna. Compruebe si el vínculo es biológico.',
  },
  'DNA.MT_NOT_COMPARABLE': {
    en: 'Nobody of the maternal line was read over the same range.',
    es: 'Nadie de la línea materna fue leído en el mismo tramo.',
  },
} as const satisfies Record<string, Text>;
