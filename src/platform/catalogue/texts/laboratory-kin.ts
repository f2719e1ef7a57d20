import type { Text } from '../text.js';

/** What a member of a pedigree is to the missing person. */
export const LABORATORY_KIN_TEXTS = {
  'KIN.MISSING': {
    en: 'The missing person.',
    es: 'La persona desaparecida.',
  },
  'KIN.MOTHER': {
    en: 'Mother of the missing person.',
    es: 'Madre de la persona desaparecida.',
  },
  'KIN.FATHER': {
    en: 'Father of the missing person.',
    es: 'Padre de la persona desaparecida.',
  },
  'KIN.GRANDMOTHER_MATERNAL': {
    en: "Mother's mother of the missing person.",
    es: 'Abuela materna de la persona desaparecida.',
  },
  'KIN.GRANDMOTHER_PATERNAL': {
    en: "Father's mother of the missing person.",
    es: 'Abuela paterna de la persona desaparecida.',
  },
  'KIN.GRANDFATHER_MATERNAL': {
    en: "Mother's father of the missing person.",
    es: 'Abuelo materno de la persona desaparecida.',
  },
  'KIN.GRANDFATHER_PATERNAL': {
    en: "Father's father of the missing person.",
    es: 'Abuelo paterno de la persona desaparecida.',
  },
  'KIN.ANCESTOR': {
    en: 'Ancestor of the missing person, {generations} generations up.',
    es: 'Ascendiente de la persona desaparecida, {generations} generaciones atrás.',
  },
  'KIN.CHILD': {
    en: 'Child of the missing person.',
    es: 'Hija o hijo de la persona desaparecida.',
  },
  'KIN.GRANDCHILD': {
    en: 'Grandchild of the missing person.',
    es: 'Nieta o nieto de la persona desaparecida.',
  },
  'KIN.DESCENDANT': {
    en: 'Descendant of the missing person, {generations} generations down.',
    es: 'Descendiente de la persona desaparecida, {generations} generaciones después.',
  },
  'KIN.FULL_SIBLING': {
    en: 'Full sibling of the missing person.',
    es: 'Hermana o hermano de padre y madre de la persona desaparecida.',
  },
  'KIN.HALF_SIBLING_MATERNAL': {
    en: 'Half sibling of the missing person by the same mother.',
    es: 'Media hermana o medio hermano por parte de madre de la persona desaparecida.',
  },
  'KIN.HALF_SIBLING_PATERNAL': {
    en: 'Half sibling of the missing person by the same father.',
    es: 'Media hermana o medio hermano por parte de padre de la persona desaparecida.',
  },
  'KIN.NIBLING': {
    en: "Child of the missing person's full sibling.",
    es: 'Sobrina o sobrino de la persona desaparecida, por hermana o hermano de padre y madre.',
  },
  'KIN.HALF_NIBLING': {
    en: "Child of the missing person's half sibling.",
    es: 'Sobrina o sobrino de la persona desaparecida, por media hermana o medio hermano.',
  },
  'KIN.AUNT_UNCLE_MATERNAL': {
    en: "Full sibling of the missing person's mother.",
    es: 'Tía o tío materno de la persona desaparecida.',
  },
  'KIN.AUNT_UNCLE_PATERNAL': {
    en: "Full sibling of the missing person's father.",
    es: 'Tía o tío paterno de la persona desaparecida.',
  },
  'KIN.COUSIN': {
    en: 'First cousin of the missing person.',
    es: 'Prima o primo hermano de la persona desaparecida.',
  },
  'KIN.DISTANT': {
    en: 'Relative of the missing person: {up} generations up to the nearest common ancestor, {down} down.',
    es: 'Familiar de la persona desaparecida: {up} generaciones hasta el ascendiente común más cercano y {down} desde allí.',
  },
  'KIN.OTHER_PARENT': {
    en: 'Other parent of a child of the missing person; no relative by blood.',
    es: 'Madre o padre de una hija o un hijo de la persona desaparecida; sin parentesco biológico con ella.',
  },
  'KIN.NOT_RELATED': {
    en: 'No relative of the missing person by blood in this pedigree.',
    es: 'Sin parentesco biológico con la persona desaparecida en esta genealogía.',
  },
} as const satisfies Record<string, Text>;
