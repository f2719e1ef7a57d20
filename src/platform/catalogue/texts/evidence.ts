import type { Text } from '../text.js';
import { DNA_TEXTS } from './evidence-dna.js';

/** Why a comparison weighs as it does, for those who look at a match. */
export const EVIDENCE_TEXTS = {
  'LINKED.REPORTS_POOLED': {
    en: 'Another report is so probably of the same person that what both know was compared together. What only the other says is not shown here.',
    es: 'Otro reporte es tan probablemente de la misma persona que se comparó junto lo que ambos saben. Lo que solo dice el otro no se muestra aquí.',
  },
  'SEX.SAME': {
    en: 'The sex is the same.',
    es: 'El sexo es el mismo.',
  },
  'SEX.DIFFERENT': {
    en: 'The sex differs; registries err, so this alone excludes nobody.',
    es: 'El sexo difiere; los registros yerran, así que esto solo no excluye a nadie.',
  },
  'SEX.NO_DATA': {
    en: 'The sex of one of the two is not known.',
    es: 'No se conoce el sexo de uno de los dos.',
  },
  'STATURE.WITHIN_ERROR': {
    en: 'The statures agree within the error of their measurement.',
    es: 'Las estaturas coinciden dentro del error de medición.',
  },
  'STATURE.BEYOND_ERROR': {
    en: 'The statures lie further apart than measurement explains.',
    es: 'Las estaturas distan más de lo que explica la medición.',
  },
  'STATURE.NO_DATA': {
    en: 'The stature of one of the two is not known.',
    es: 'No se conoce la estatura de uno de los dos.',
  },
  'PHYSICAL.SAME': {
    en: 'The appearance agrees.',
    es: 'El aspecto físico coincide.',
  },
  'PHYSICAL.DIFFERENT': {
    en: 'The appearance differs.',
    es: 'El aspecto físico difiere.',
  },
  'PHYSICAL.NO_DATA': {
    en: 'One of the two says nothing of this.',
    es: 'Uno de los dos no dice nada de esto.',
  },
  'DENTAL.SAME': {
    en: 'The tooth is in the same state.',
    es: 'El diente está en el mismo estado.',
  },
  'DENTAL.OTHER_WORD': {
    en: 'The tooth is in a like state that two observers may name differently.',
    es: 'El diente está en un estado parecido, que dos observadores pueden nombrar de manera distinta.',
  },
  'DENTAL.EXPLAINABLE': {
    en: 'The state of the tooth differs as time explains it.',
    es: 'El estado del diente difiere de un modo que el tiempo explica.',
  },
  'DENTAL.UNEXPLAINABLE': {
    en: 'The state of the tooth differs as time does not explain it; families err, so this alone excludes nobody.',
    es: 'El estado del diente difiere de un modo que el tiempo no explica; las familias yerran, así que esto solo no excluye a nadie.',
  },
  'DENTAL.SOUND_IN_BOTH': {
    en: 'These teeth are sound in both, as in most people.',
    es: 'Estos dientes están sanos en ambos, como en la mayoría de las personas.',
  },
  'DENTAL.MAY_BE_ANOTHER': {
    en: 'A dental chart may be of another person.',
    es: 'Una ficha dental puede ser de otra persona.',
  },
  'DENTAL.NO_DATA': {
    en: 'The two have no tooth that both speak of.',
    es: 'No hay ningún diente del que hablen ambos.',
  },
  'AGE.WITHIN_ERROR': {
    en: 'The ages agree within the error of the estimate.',
    es: 'Las edades coinciden dentro del error de la estimación.',
  },
  'AGE.BEYOND_ERROR': {
    en: 'The ages lie further apart than the estimate explains.',
    es: 'Las edades distan más de lo que explica la estimación.',
  },
  'AGE.BIRTH_SAME': {
    en: 'The dates of birth are the same.',
    es: 'Las fechas de nacimiento son iguales.',
  },
  'AGE.BIRTH_CLOSE': {
    en: 'The dates of birth are close, as a slip of the pen or a guess would leave them.',
    es: 'Las fechas de nacimiento son cercanas, como las dejaría un error de escritura o una estimación.',
  },
  'AGE.COMPATIBLE': {
    en: 'What is known of the ages is compatible.',
    es: 'Lo que se sabe de las edades es compatible.',
  },
  'AGE.DIFFERENT': {
    en: 'The ages differ.',
    es: 'Las edades difieren.',
  },
  'AGE.NO_DATA': {
    en: 'The age of one of the two is not known.',
    es: 'No se conoce la edad de uno de los dos.',
  },
  'TIME.PLAUSIBLE': {
    en: 'The times fit: found after the last contact, and not too long after.',
    es: 'Los tiempos encajan: hallazgo posterior al último contacto y no demasiado tardío.',
  },
  'TIME.FAR_APART': {
    en: 'A long time lies between the last contact and the finding.',
    es: 'Pasó mucho tiempo entre el último contacto y el hallazgo.',
  },
  'TIME.BEFORE_LAST_CONTACT': {
    en: 'Found before the last contact that is told of.',
    es: 'Hallazgo anterior al último contacto relatado.',
  },
  'TIME.NO_DATA': {
    en: 'One of the two has no date.',
    es: 'Uno de los dos no tiene fecha.',
  },
  'PLACE.NEAR': {
    en: 'The places are near each other.',
    es: 'Los lugares están cerca.',
  },
  'PLACE.SAME_COUNTRY': {
    en: 'The places lie where such a journey leads.',
    es: 'Los lugares están donde lleva un viaje así.',
  },
  'PLACE.ALONG_ROUTE': {
    en: 'The place lies along the route.',
    es: 'El lugar está sobre la ruta.',
  },
  'PLACE.FAR': {
    en: 'The places lie far apart.',
    es: 'Los lugares están lejos.',
  },
  'PLACE.SAME_NATIONALITY': {
    en: 'The nationality is the same.',
    es: 'La nacionalidad es la misma.',
  },
  'PLACE.OTHER_NATIONALITY': {
    en: 'The nationality differs.',
    es: 'La nacionalidad difiere.',
  },
  'PLACE.SAME_BIRTHPLACE': {
    en: 'The place of birth is the same.',
    es: 'El lugar de nacimiento es el mismo.',
  },
  'PLACE.OTHER_BIRTHPLACE': {
    en: 'The place of birth differs.',
    es: 'El lugar de nacimiento difiere.',
  },
  'PLACE.NO_DATA': {
    en: 'One of the two names no place.',
    es: 'Uno de los dos no nombra ningún lugar.',
  },
  'DOCUMENT.SAME_NUMBER': {
    en: 'The documents have the same number.',
    es: 'Los documentos tienen el mismo número.',
  },
  'DOCUMENT.ONE_FIGURE_OFF': {
    en: 'The numbers of the documents differ by one figure.',
    es: 'Los números de los documentos difieren en una cifra.',
  },
  'DOCUMENT.OTHER_NUMBER': {
    en: 'The documents have different numbers.',
    es: 'Los documentos tienen números distintos.',
  },
  'DOCUMENT.OTHER_TYPE': {
    en: 'The number is the same, on papers of another type.',
    es: 'El número es el mismo, en un documento de otro tipo.',
  },
  'DOCUMENT.OTHER_COUNTRY': {
    en: 'The number is the same, on papers of another country.',
    es: 'El número es el mismo, en un documento de otro país.',
  },
  'DOCUMENT.NO_DATA': {
    en: 'One of the two has no document of this kind.',
    es: 'Uno de los dos no tiene un documento de este tipo.',
  },
  'NAME.GIVEN_SAME': {
    en: 'The given names agree.',
    es: 'Los nombres de pila coinciden.',
  },
  'NAME.GIVEN_CLOSE': {
    en: 'The given names sound or are written alike.',
    es: 'Los nombres de pila suenan o se escriben parecido.',
  },
  'NAME.NICKNAME_AGREES': {
    en: 'A nickname of one is a name of the other.',
    es: 'Un apodo de uno es un nombre del otro.',
  },
  'NAME.GIVEN_DIFFERENT': {
    en: 'The given names differ.',
    es: 'Los nombres de pila difieren.',
  },
  'NAME.SURNAMES_SAME': {
    en: 'The surnames agree.',
    es: 'Los apellidos coinciden.',
  },
  'NAME.SURNAMES_CLOSE': {
    en: 'The surnames sound or are written alike.',
    es: 'Los apellidos suenan o se escriben parecido.',
  },
  'NAME.SURNAMES_SWAPPED': {
    en: 'The surnames agree in the other order.',
    es: 'Los apellidos coinciden en el otro orden.',
  },
  'NAME.SURNAMES_DIFFERENT': {
    en: 'The surnames differ.',
    es: 'Los apellidos difieren.',
  },
  'NAME.ORDER_INVERTED': {
    en: 'Given names and surnames agree when they are exchanged.',
    es: 'Nombres y apellidos coinciden si se intercambian.',
  },
  'NAME.MAY_BE_BORROWED': {
    en: 'The name may be borrowed from another person, as on a document of somebody else.',
    es: 'El nombre puede ser prestado, como en un documento de otra persona.',
  },
  'NAME.MAY_BE_FALSE': {
    en: 'The name may be one that was given in passing, so that its difference weighs little.',
    es: 'El nombre puede ser uno dado de paso, por lo que su diferencia pesa poco.',
  },
  'NAME.NO_DATA': {
    en: 'One of the two has no name.',
    es: 'Uno de los dos no tiene nombre.',
  },
  ...DNA_TEXTS,
} as const satisfies Record<string, Text>;
