import type { SpokenText } from '../text.js';

/** Offers of training and work, and who is referred to them. The Portuguese, French and Creole have to be reviewed by native speakers. */
export const REINTEGRATION_TEXTS = {
  'REINTEGRATION.PLACES': {
    en: 'An offer has between 1 and 10,000 places: write a whole number in `places`.',
    es: 'Una oferta tiene entre 1 y 10 000 lugares: escriba un número entero en `places`.',
    pt: 'Uma oferta tem entre 1 e 10 000 vagas: escreva um número inteiro em `places`.',
    fr: 'Une offre compte de 1 à 10 000 places : écrivez un nombre entier dans `places`.',
    ht: 'Yon òf gen ant 1 ak 10 000 plas: ekri yon nonm antye nan `places`.',
  },
  'REINTEGRATION.DAYS': {
    en: 'This is no day, or the last day comes before the first: write days as 2026-02-01, the first not after the last.',
    es: 'Esto no es un día, o el último día es anterior al primero: escriba los días como 2026-02-01, el primero no después del último.',
    pt: 'Isto não é um dia, ou o último dia vem antes do primeiro: escreva os dias como 2026-02-01, o primeiro não depois do último.',
    fr: 'Ce n’est pas un jour, ou le dernier jour précède le premier : écrivez les jours ainsi, 2026-02-01, le premier pas après le dernier.',
    ht: 'Sa pa yon jou, oswa dènye jou a vini anvan premye a: ekri jou yo konsa, 2026-02-01, premye a pa apre dènye a.',
  },
  'REINTEGRATION.TRADES': {
    en: 'At least one trade is needed, each word of the list once: take them from `Trade`, and what it comes with from `ReturnNeed`.',
    es: 'Hace falta al menos un oficio, cada palabra de la lista una vez: tómelos de `Trade`, y lo que incluye de `ReturnNeed`.',
    pt: 'É preciso ao menos um ofício, cada palavra da lista uma vez: tire-os de `Trade`, e o que inclui de `ReturnNeed`.',
    fr: 'Il faut au moins un métier, chaque mot de la liste une fois : prenez-les dans `Trade`, et ce qui l’accompagne dans `ReturnNeed`.',
    ht: 'Fòk gen omwen yon metye, chak mo nan lis la yon sèl fwa: pran yo nan `Trade`, epi sa ki mache ak li nan `ReturnNeed`.',
  },
  'REINTEGRATION.LANGUAGES': {
    en: 'At most ten languages, as their short codes: `es`, `en`, `pt`, `fr`, `ht`. Leave them out where it does not matter.',
    es: 'Diez idiomas como máximo, con sus códigos cortos: `es`, `en`, `pt`, `fr`, `ht`. Omítalos donde no importa.',
    pt: 'No máximo dez línguas, com os seus códigos curtos: `es`, `en`, `pt`, `fr`, `ht`. Omita-as onde não importa.',
    fr: 'Dix langues au plus, par leurs codes courts : `es`, `en`, `pt`, `fr`, `ht`. Omettez-les là où cela n’importe pas.',
    ht: 'Dis lang pou pi plis, ak kòd kout yo: `es`, `en`, `pt`, `fr`, `ht`. Pa mete yo kote sa pa gen enpòtans.',
  },
  'REINTEGRATION.CONDITIONS': {
    en: 'The conditions are too long: everybody reads them, so write them in at most 2,000 characters, and name nobody.',
    es: 'Las condiciones son demasiado largas: las lee todo el mundo, así que escríbalas en 2 000 caracteres como máximo, sin nombrar a nadie.',
    pt: 'As condições são longas demais: todos as leem, por isso escreva-as em no máximo 2 000 caracteres, sem nomear ninguém.',
    fr: 'Les conditions sont trop longues : tout le monde les lit, écrivez-les donc en 2 000 caractères au plus, sans nommer personne.',
    ht: 'Kondisyon yo twò long: tout moun li yo, kidonk ekri yo nan 2 000 karaktè pou pi plis, epi pa bay non pèsonn.',
  },
  'REINTEGRATION.PLACE': {
    en: 'A municipality is needed with its country and its state or department, in at most {most} characters each. Give them here, or in the place of the record.',
    es: 'Hace falta un municipio con su país y su estado o departamento, en {most} caracteres como máximo cada uno. Indíquelos aquí o en el lugar del registro.',
    pt: 'É preciso um município com o seu país e o seu estado ou departamento, em no máximo {most} caracteres cada. Indique-os aqui ou no lugar do registro.',
    fr: 'Il faut une commune avec son pays et son État ou département, en {most} caractères au plus chacun. Donnez-les ici, ou dans le lieu de la fiche.',
    ht: 'Fòk gen yon komin ak peyi li epi eta oswa depatman li, nan {most} karaktè pou pi plis chak. Bay yo isit la, oswa nan kote ki nan dosye a.',
  },
  'REINTEGRATION.NOT_AGREED': {
    en: 'The person has not agreed to help with training and work, or has taken it back. Ask the person, and write the answer down with `agreeToReintegration`.',
    es: 'La persona no ha aceptado ayuda para capacitarse y trabajar, o la retiró. Pregúntele y anote la respuesta con `agreeToReintegration`.',
    pt: 'A pessoa não aceitou ajuda para se capacitar e trabalhar, ou a retirou. Pergunte-lhe e anote a resposta com `agreeToReintegration`.',
    fr: 'La personne n’a pas accepté d’aide pour se former et travailler, ou l’a retirée. Demandez-lui, et notez la réponse avec `agreeToReintegration`.',
    ht: 'Moun nan pa dakò pou yo ede l ak fòmasyon ak travay, oswa li retire l. Mande l, epi note repons lan ak `agreeToReintegration`.',
  },
  'REINTEGRATION.OFFER_NOT_OPEN': {
    en: 'This offer is closed, over, or has not begun yet. Look for another one with `fittingOffers`.',
    es: 'Esta oferta está cerrada, terminó o aún no comienza. Busque otra con `fittingOffers`.',
    pt: 'Esta oferta está fechada, terminou ou ainda não começou. Procure outra com `fittingOffers`.',
    fr: 'Cette offre est close, terminée ou n’a pas encore commencé. Cherchez-en une autre avec `fittingOffers`.',
    ht: 'Òf sa a fèmen, li fini, oswa li poko kòmanse. Chèche yon lòt ak `fittingOffers`.',
  },
  'REINTEGRATION.OFFER_FULL': {
    en: 'All places of this offer are taken. Look for another one with `fittingOffers`, or ask whoever offers for more places.',
    es: 'Todos los lugares de esta oferta están ocupados. Busque otra con `fittingOffers`, o pida más lugares a quien la ofrece.',
    pt: 'Todas as vagas desta oferta estão ocupadas. Procure outra com `fittingOffers`, ou peça mais vagas a quem a oferece.',
    fr: 'Toutes les places de cette offre sont prises. Cherchez-en une autre avec `fittingOffers`, ou demandez plus de places à qui l’offre.',
    ht: 'Tout plas òf sa a pran. Chèche yon lòt ak `fittingOffers`, oswa mande plis plas bay moun ki fè òf la.',
  },
  'REINTEGRATION.NOT_FOR_CHILDREN': {
    en: 'This person may be a child, and the offer is work. Refer to training instead; or correct the age in the record.',
    es: 'Esta persona puede ser menor de edad, y la oferta es de trabajo. Derive a una capacitación, o corrija la edad en el registro.',
    pt: 'Esta pessoa pode ser menor de idade, e a oferta é de trabalho. Encaminhe a uma capacitação, ou corrija a idade no registro.',
    fr: 'Cette personne est peut-être mineure, et l’offre est un travail. Orientez-la vers une formation ; ou corrigez l’âge dans la fiche.',
    ht: 'Moun sa a ka yon timoun, epi òf la se travay. Voye l nan yon fòmasyon pito; oswa korije laj la nan dosye a.',
  },
  'REINTEGRATION.ALREADY_REFERRED': {
    en: 'This person was referred to this offer already. Go on with that procedure: `reintegrationPlan` shows it.',
    es: 'Esta persona ya fue derivada a esta oferta. Continúe con ese trámite: `reintegrationPlan` lo muestra.',
    pt: 'Esta pessoa já foi encaminhada a esta oferta. Continue com esse procedimento: `reintegrationPlan` o mostra.',
    fr: 'Cette personne a déjà été orientée vers cette offre. Poursuivez cette procédure : `reintegrationPlan` la montre.',
    ht: 'Yo te voye moun sa a nan òf sa a deja. Kontinye ak demach sa a: `reintegrationPlan` montre l.',
  },
  'REINTEGRATION.PLACES_TAKEN': {
    en: 'Of this offer {taken} places are taken: keep at least as many.',
    es: 'De esta oferta {taken} lugares están ocupados: conserve al menos esa cantidad.',
    pt: 'Desta oferta {taken} vagas estão ocupadas: mantenha pelo menos essa quantidade.',
    fr: 'De cette offre {taken} places sont prises : gardez-en au moins autant.',
    ht: 'Nan òf sa a {taken} plas pran: kenbe omwen menm kantite a.',
  },
} as const satisfies Readonly<Record<string, SpokenText>>;
