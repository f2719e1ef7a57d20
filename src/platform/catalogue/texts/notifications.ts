import type { Text } from '../text.js';

export const NOTIFICATIONS_TEXTS = {
  'NOTIFICATIONS.MOVE_REFUSED': {
    en: 'An alert that is {state} does not allow this ({move}). Read it again; somebody may have acted on it.',
    es: 'Una alerta en estado {state} no permite esto ({move}). Léala de nuevo; quizá alguien ya actuó.',
    pt: 'Um alerta em estado {state} não permite isto ({move}). Leia-o de novo; talvez alguém já tenha agido.',
    fr: 'Une alerte à l’état {state} ne permet pas cela ({move}). Relisez-la ; quelqu’un a peut-être déjà agi.',
    ht: 'Yon alèt ki nan eta {state} pa pèmèt sa ({move}). Li l ankò; petèt yon moun te aji deja.',
  },
  'NOTIFICATIONS.ASSIGNEE_REFUSED': {
    en: 'This person cannot be given the alert. Choose somebody active of your own institution.',
    es: 'No se puede asignar la alerta a esta persona. Elija a alguien activo de su propia institución.',
    pt: 'O alerta não pode ser dado a esta pessoa. Escolha alguém ativo da sua própria instituição.',
    fr: 'L’alerte ne peut pas être confiée à cette personne. Choisissez quelqu’un d’actif dans votre propre institution.',
    ht: 'Yo pa ka bay moun sa a alèt la. Chwazi yon moun ki aktif nan pwòp enstitisyon ou an.',
  },
  'NOTIFICATIONS.REASON_NEEDED': {
    en: 'The answer {answer} needs a reason. Say in a sentence why.',
    es: 'La respuesta {answer} necesita un motivo. Diga en una frase por qué.',
    pt: 'A resposta {answer} precisa de um motivo. Diga numa frase por quê.',
    fr: 'La réponse {answer} demande un motif. Dites en une phrase pourquoi.',
    ht: 'Repons {answer} bezwen yon rezon. Di poukisa nan yon fraz.',
  },
  'NOTIFICATIONS.REASON_TOO_LONG': {
    en: 'The reason may have {longest} characters at most. Shorten it.',
    es: 'El motivo puede tener como máximo {longest} caracteres. Acórtelo.',
    pt: 'O motivo pode ter no máximo {longest} caracteres. Encurte-o.',
    fr: 'Le motif peut avoir au plus {longest} caractères. Raccourcissez-le.',
    ht: 'Rezon an ka gen {longest} karaktè pou pi plis. Fè l pi kout.',
  },
  'NOTIFICATIONS.WEBHOOK_URL_REFUSED': {
    en: 'This address cannot take webhooks ({why}). Give an https address that is reachable from outside.',
    es: 'Esta dirección no puede recibir webhooks ({why}). Indique una dirección https accesible desde fuera.',
    pt: 'Este endereço não pode receber webhooks ({why}). Indique um endereço https acessível de fora.',
    fr: 'Cette adresse ne peut pas recevoir de webhooks ({why}). Indiquez une adresse https accessible de l’extérieur.',
    ht: 'Adrès sa a pa ka resevwa webhook ({why}). Bay yon adrès https yo ka jwenn depi deyò.',
  },
  'NOTIFICATIONS.TOO_MANY_WEBHOOKS': {
    en: 'An institution may have {most} webhooks. End one that is no longer needed.',
    es: 'Una institución puede tener {most} webhooks. Dé de baja uno que ya no haga falta.',
    pt: 'Uma instituição pode ter {most} webhooks. Encerre um de que não precise mais.',
    fr: 'Une institution peut avoir {most} webhooks. Supprimez-en un qui ne sert plus.',
    ht: 'Yon enstitisyon ka gen {most} webhook. Fèmen youn ou pa bezwen ankò.',
  },
  'NOTIFICATIONS.WEBHOOK_URL_TAKEN': {
    en: 'Your institution has a webhook at this address already. Change that one.',
    es: 'Su institución ya tiene un webhook en esta dirección. Modifique ese.',
    pt: 'A sua instituição já tem um webhook neste endereço. Mude esse.',
    fr: 'Votre institution a déjà un webhook à cette adresse. Modifiez celui-là.',
    ht: 'Enstitisyon ou an gen yon webhook deja nan adrès sa a. Chanje sa a.',
  },
  'NOTIFICATIONS.BARRED': {
    en: 'Nothing of this alert may be told any more; the notice was not sent.',
    es: 'Ya no se puede informar de nada de esta alerta; el aviso no se envió.',
    pt: 'Não se pode mais informar nada deste alerta; o aviso não foi enviado.',
    fr: 'Plus rien de cette alerte ne peut être communiqué ; l’avis n’a pas été envoyé.',
    ht: 'Yo pa gen dwa di anyen sou alèt sa a ankò; yo pa voye avi a.',
  },
  'NOTIFICATIONS.ANSWERED': {
    en: 'The alert was answered before this notice had to go out; it was not sent.',
    es: 'La alerta se atendió antes de que hiciera falta este aviso; no se envió.',
    pt: 'O alerta foi respondido antes que este aviso fosse necessário; ele não foi enviado.',
    fr: 'L’alerte a reçu une réponse avant que cet avis ne doive partir ; il n’a pas été envoyé.',
    ht: 'Yo te reponn alèt la anvan avi sa a te gen pou pati; yo pa voye l.',
  },
  'NOTIFICATIONS.HANDED_OVER': {
    en: 'The alert was in the charge of somebody else before this notice had to go out; it was not sent.',
    es: 'La alerta pasó a cargo de otra persona antes de que hiciera falta este aviso; no se envió.',
    pt: 'O alerta passou para outra pessoa antes que este aviso fosse necessário; ele não foi enviado.',
    fr: 'L’alerte a été confiée à quelqu’un d’autre avant que cet avis ne doive partir ; il n’a pas été envoyé.',
    ht: 'Alèt la te pase sou kont yon lòt moun anvan avi sa a te gen pou pati; yo pa voye l.',
  },
} as const satisfies Record<string, Text>;
