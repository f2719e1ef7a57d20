import type { SpokenText } from '../text.js';

/** What a shared event, and what two registries write of a death, say of a pair. */
export const DEATH_EVIDENCE_TEXTS = {
  'EVENT.SAME': {
    en: 'Both belong to the same event.',
    es: 'Ambos pertenecen al mismo evento.',
    pt: 'Ambos pertencem ao mesmo evento.',
    fr: 'Les deux relèvent du même événement.',
    ht: 'Tou de fè pati menm evènman an.',
  },
  'EVENT.DIFFERENT': {
    en: 'The events have other codes or names; two registries may name one event differently.',
    es: 'Los eventos llevan otros códigos o nombres; dos registros pueden llamar distinto a un mismo evento.',
    pt: 'Os eventos têm outros códigos ou nomes; dois registros podem chamar um mesmo evento de modo diferente.',
    fr: 'Les événements ont d’autres codes ou noms ; deux registres peuvent nommer autrement un même événement.',
    ht: 'Evènman yo gen lòt kòd oswa lòt non; de rejis ka bay yon menm evènman de non.',
  },
  'EVENT.NO_DATA': {
    en: 'One of the two belongs to no known event.',
    es: 'Uno de los dos no pertenece a ningún evento conocido.',
    pt: 'Um dos dois não pertence a nenhum evento conhecido.',
    fr: 'L’un des deux ne relève d’aucun événement connu.',
    ht: 'Youn nan de yo pa fè pati okenn evènman yo konnen.',
  },
  'DEATH.CAUSE_SAME': {
    en: 'The causes of death agree.',
    es: 'Las causas de muerte coinciden.',
    pt: 'As causas de morte coincidem.',
    fr: 'Les causes de décès concordent.',
    ht: 'Kòz lanmò yo dakò.',
  },
  'DEATH.CAUSE_DIFFERENT': {
    en: 'The causes of death differ; registries put them in words of their own.',
    es: 'Las causas de muerte difieren; cada registro las escribe a su manera.',
    pt: 'As causas de morte diferem; cada registro as escreve a seu modo.',
    fr: 'Les causes de décès diffèrent ; chaque registre les écrit à sa façon.',
    ht: 'Kòz lanmò yo diferan; chak rejis ekri yo jan pa li.',
  },
  'DEATH.CAUSE_NO_DATA': {
    en: 'One of the two states no cause of death.',
    es: 'Uno de los dos no indica la causa de muerte.',
    pt: 'Um dos dois não indica a causa de morte.',
    fr: 'L’un des deux n’indique pas la cause du décès.',
    ht: 'Youn nan de yo pa di kòz lanmò a.',
  },
  'DEATH.MANNER_SAME': {
    en: 'The manner of death is the same.',
    es: 'La manera de muerte es la misma.',
    pt: 'A maneira da morte é a mesma.',
    fr: 'Le mode de décès est le même.',
    ht: 'Fason moun nan mouri a menm.',
  },
  'DEATH.MANNER_DIFFERENT': {
    en: 'The manners of death differ.',
    es: 'Las maneras de muerte difieren.',
    pt: 'As maneiras da morte diferem.',
    fr: 'Les modes de décès diffèrent.',
    ht: 'Fason moun nan mouri a diferan.',
  },
  'DEATH.MANNER_NO_DATA': {
    en: 'One of the two leaves the manner of death open.',
    es: 'Uno de los dos deja abierta la manera de muerte.',
    pt: 'Um dos dois deixa em aberto a maneira da morte.',
    fr: 'L’un des deux laisse ouvert le mode de décès.',
    ht: 'Youn nan de yo pa di ki jan moun nan mouri.',
  },
  'DEATH.CONDITION_SAME': {
    en: 'The body was in the same state.',
    es: 'El cuerpo estaba en el mismo estado.',
    pt: 'O corpo estava no mesmo estado.',
    fr: 'Le corps était dans le même état.',
    ht: 'Kò a te nan menm eta.',
  },
  'DEATH.CONDITION_DIFFERENT': {
    en: 'The state of the body differs; a part that is found later is in a later state.',
    es: 'El estado del cuerpo difiere; una parte hallada después está en un estado posterior.',
    pt: 'O estado do corpo difere; uma parte achada depois está em estado posterior.',
    fr: 'L’état du corps diffère ; une partie trouvée plus tard est dans un état plus avancé.',
    ht: 'Eta kò a diferan; yon pati yo jwenn pita nan yon eta ki pi avanse.',
  },
  'DEATH.CONDITION_NO_DATA': {
    en: 'One of the two does not say in which state the body was.',
    es: 'Uno de los dos no dice en qué estado estaba el cuerpo.',
    pt: 'Um dos dois não diz em que estado estava o corpo.',
    fr: 'L’un des deux ne dit pas dans quel état était le corps.',
    ht: 'Youn nan de yo pa di nan ki eta kò a te ye.',
  },
} as const satisfies Record<string, SpokenText>;
