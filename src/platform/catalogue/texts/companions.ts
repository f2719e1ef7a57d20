import type { Text } from '../text.js';

/** Proposals that reports are of companions of one journey or of relatives. */
export const COMPANIONS_TEXTS = {
  'COMPANIONS.SAME_DAYS': {
    en: 'Both were last heard of within the same days.',
    es: 'De ambas personas se supo por última vez en los mismos días.',
    pt: 'De ambas as pessoas se soube pela última vez nos mesmos dias.',
    fr: 'Des deux personnes, on a eu des nouvelles pour la dernière fois dans les mêmes jours.',
    ht: 'Dènye nouvèl tou de moun yo te rive nan menm jou yo.',
  },
  'COMPANIONS.SECOND_PERSON_NEEDED': {
    en: 'You have confirmed this for the other report already. Ask a colleague to confirm it for this one: two people have to say so.',
    es: 'Usted ya lo confirmó por el otro reporte. Pida a otra persona que lo confirme por este: deben decirlo dos personas.',
    pt: 'Você já confirmou isto pelo outro relato. Peça a um colega que confirme por este: duas pessoas têm de dizê-lo.',
    fr: 'Vous l’avez déjà confirmé pour l’autre signalement. Demandez à un collègue de le confirmer pour celui-ci : deux personnes doivent le dire.',
    ht: 'Ou te deja konfime sa pou lòt rapò a. Mande yon kòlèg konfime li pou sa a: se de moun ki dwe di sa.',
  },
  'COMPANIONS.SIDE_NEEDED': {
    en: 'Your institution owns both reports. Say for which of the two you answer.',
    es: 'Su institución es dueña de ambos reportes. Indique por cuál de los dos responde.',
    pt: 'A sua instituição é titular dos dois relatos. Diga por qual deles você responde.',
    fr: 'Votre institution est titulaire des deux signalements. Dites pour lequel des deux vous répondez.',
    ht: 'Enstitisyon ou an responsab tou de rapò yo. Di pou kiyès nan yo w ap reponn.',
  },
  'COMPANIONS.REASON_MISSING': {
    en: 'Both owners had confirmed this. Say why you take it back.',
    es: 'Ambas partes lo habían confirmado. Diga por qué lo retira.',
    pt: 'Ambos os titulares já o tinham confirmado. Diga por que o retira.',
    fr: 'Les deux titulaires l’avaient confirmé. Dites pourquoi vous revenez sur cette confirmation.',
    ht: 'Tou de responsab yo te konfime sa. Di poukisa w ap retire li.',
  },
  'COMPANIONS.CLOSED': {
    en: 'This proposal does not stand any more: the reports say something else now, or may not be compared. Load the list again.',
    es: 'Esta propuesta ya no está en pie: los reportes dicen ahora otra cosa o ya no pueden compararse. Vuelva a cargar la lista.',
    pt: 'Esta proposta já não está de pé: os relatos dizem agora outra coisa ou já não podem ser comparados. Carregue a lista de novo.',
    fr: 'Cette proposition ne tient plus : les signalements disent autre chose, ou ne peuvent plus être comparés. Rechargez la liste.',
    ht: 'Pwopozisyon sa a pa kanpe ankò: rapò yo di yon lòt bagay kounye a, oswa yo pa ka konpare yo ankò. Chaje lis la ankò.',
  },
  'COMPANIONS.ONE_PERSON': {
    en: 'These two reports are joined as those of one person. Part them first if they are of two.',
    es: 'Estos dos reportes están unidos como de una misma persona. Sepárelos primero si son de dos.',
    pt: 'Estes dois relatos estão unidos como de uma mesma pessoa. Separe-os primeiro se forem de duas.',
    fr: 'Ces deux signalements sont réunis comme ceux d’une même personne. Séparez-les d’abord s’ils concernent deux personnes.',
    ht: 'De rapò sa yo mete ansanm kòm rapò yon sèl moun. Separe yo anvan si se de moun.',
  },
} as const satisfies Record<string, Text>;
