import type { Text } from '../text.js';

/** What a laboratory is answered when there is nothing to reckon with, or when it may not be told. */
export const LABORATORY_TEXTS = {
  'LABORATORY.NOBODY_TYPED': {
    en: 'Nobody of this family has a genetic profile in the report. Add the profile of a relative, or of an item of the missing person.',
    es: 'Nadie de esta familia tiene un perfil genético en el reporte. Agregue el perfil de un familiar o de un objeto de la persona desaparecida.',
  },
  'LABORATORY.NO_CANDIDATE': {
    en: 'These two records are no candidates of each other, and DNA is weighed locus by locus for candidates and matches alone. Have the record compared first.',
    es: 'Estos dos registros no son candidatos entre sí, y el ADN se pondera locus por locus solo para candidatos y coincidencias. Haga comparar primero el registro.',
  },
  'LABORATORY.PRIORS': {
    en: 'A prior is a probability from 0 to 1, and the two together must leave room for somebody unrelated. Give smaller ones.',
    es: 'Una probabilidad a priori va de 0 a 1, y las dos juntas deben dejar lugar a una persona sin parentesco. Indique valores menores.',
  },
  'LABORATORY.NOTHING_TO_CHECK': {
    en: 'There is nothing here that another program could compute: the two have no samples that may be used together, or they are shown below level 3. Ask the other institution to release more.',
    es: 'Aquí no hay nada que otro programa pueda calcular: los dos no tienen muestras que puedan usarse juntas, o se muestran por debajo del nivel 3. Pida a la otra institución que divulgue más.',
  },
  'LABORATORY.NOT_TYPED': {
    en: 'These remains have no autosomal profile. Add one and ask again.',
    es: 'Estos restos no tienen un perfil autosómico. Agregue uno y vuelva a preguntar.',
  },
  'LABORATORY.NOTHING_TO_IDENTIFY': {
    en: 'Of this event there is no family and no remains with samples that may be held against each other. Add samples, or look at the agreements and consents.',
    es: 'De este evento no hay una familia y restos con muestras que se puedan comparar entre sí. Agregue muestras o revise los convenios y consentimientos.',
  },
  'LABORATORY.NO_LONGER_COVERED': {
    en: 'A record of this result may not be compared any more, so the result is not shown. Ask for the joint identification anew.',
    es: 'Un registro de este resultado ya no se puede comparar, por lo que el resultado no se muestra. Solicite de nuevo la identificación conjunta.',
  },
  'LABORATORY.THRESHOLD': {
    en: 'The threshold is log10 of a likelihood ratio, from -2 to 30. Give one such as 4, which is 10 000.',
    es: 'El umbral es el log10 de un cociente de verosimilitud, de -2 a 30. Indique uno como 4, que equivale a 10 000.',
  },
  'PROPOSITION.MISSING_PERSON': {
    en: 'The unidentified person is the missing person of this family.',
    es: 'La persona no identificada es la persona desaparecida de esta familia.',
  },
  'PROPOSITION.FULL_SIBLING': {
    en: 'The unidentified person is a full sibling of the missing person.',
    es: 'La persona no identificada es hermana o hermano de padre y madre de la persona desaparecida.',
  },
  'PROPOSITION.HALF_SIBLING_MATERNAL': {
    en: 'The unidentified person is a half sibling of the missing person by the same mother.',
    es: 'La persona no identificada es media hermana o medio hermano de la persona desaparecida por parte de madre.',
  },
  'PROPOSITION.HALF_SIBLING_PATERNAL': {
    en: 'The unidentified person is a half sibling of the missing person by the same father.',
    es: 'La persona no identificada es media hermana o medio hermano de la persona desaparecida por parte de padre.',
  },
  'PROPOSITION.UNRELATED': {
    en: 'The unidentified person is not related to this family.',
    es: 'La persona no identificada no tiene parentesco con esta familia.',
  },
  'PROPOSITION.SAME_PERSON': {
    en: 'Both samples are of one person.',
    es: 'Ambas muestras son de una misma persona.',
  },
  'PROPOSITION.OTHER_FULL_SIBLING': {
    en: 'The samples are of two full siblings.',
    es: 'Las muestras son de dos hermanos de padre y madre.',
  },
  'PROPOSITION.OTHER_UNRELATED': {
    en: 'The samples are of two people who are not related.',
    es: 'Las muestras son de dos personas sin parentesco.',
  },
  'CAUTION.PROPOSAL': {
    en: 'A likelihood ratio is no identification: two institutions decide, with a second modality where there is one.',
    es: 'Un cociente de verosimilitud no es una identificación: deciden dos instituciones, con una segunda modalidad donde la haya.',
  },
  'CAUTION.SIBLINGS': {
    en: 'Against strangers a sibling of the missing person reaches high ratios too. Compare the hypotheses with siblings, and ask the family whether another child is missing.',
    es: 'Frente a extraños, también una hermana o un hermano de la persona desaparecida alcanza cocientes altos. Compare las hipótesis con hermanos y pregunte a la familia si falta otra hija u otro hijo.',
  },
  'CAUTION.SAME_AS_SIBLING': {
    en: 'With the relatives who were typed, the missing person and a full sibling cannot be told apart. Have a parent, a child or an own item typed.',
    es: 'Con los familiares tipificados no se puede distinguir entre la persona desaparecida y una hermana o un hermano de padre y madre. Haga tipificar a la madre, al padre, a una hija, a un hijo o un objeto propio.',
  },
  'LABORATORY.LINEAGE_ASSUMPTION': {
    en: 'The product of the autosomal ratio and that of the line assumes that the two are independent, and that the line is as frequent among those concerned as in the database; kin of the line share the haplotype.',
    es: 'El producto del cociente autosómico y el de la línea supone que los dos son independientes y que la línea es tan frecuente entre las personas consideradas como en la base; los parientes de la línea comparten el haplotipo.',
  },
  'CAUTION.LINEAGE_APART': {
    en: 'Y and mitochondrial haplotypes are shared by a whole line and stand apart: they are in no sum.',
    es: 'Los haplotipos Y y mitocondriales los comparte toda una línea y se indican aparte: no entran en ninguna suma.',
  },
  'CAUTION.X_INVESTIGATIVE': {
    en: 'The X chromosome is reckoned as if its loci were independent, which clusters are not: it serves to investigate and no more.',
    es: 'El cromosoma X se calcula como si sus loci fueran independientes, y los grupos ligados no lo son: sirve solo para investigar.',
  },
  'CAUTION.X_OTHER_SEX': {
    en: 'The sample is of the other sex than the missing person, so that the X chromosome was not weighed: it is inherited otherwise. Check the sex in both records, and whose the sample is.',
    es: 'La muestra es de otro sexo que la persona desaparecida, por lo que no se ponderó el cromosoma X: se hereda de otra manera. Compruebe el sexo en ambos registros y de quién es la muestra.',
  },
  'CAUTION.X_SEX_UNCLEAR': {
    en: 'The X chromosome was not weighed: the sex of somebody in the family, or of the sample, is not known or is not what the sample shows. Complete or correct the sex, or check whose the sample is.',
    es: 'No se ponderó el cromosoma X: el sexo de alguien de la familia, o el de la muestra, no se conoce o no es el que la muestra indica. Complete o corrija el sexo, o compruebe de quién es la muestra.',
  },
  'CAUTION.SAMPLES_NOT_ADMITTED': {
    en: 'Some samples are not accepted by the other institution and cannot be sent there as evidence. Have them taken again by an authority that it accepts.',
    es: 'La otra institución no acepta algunas muestras y no se le pueden enviar como evidencia. Haga que las tome de nuevo una autoridad que ella acepte.',
  },
} as const satisfies Record<string, Text>;
