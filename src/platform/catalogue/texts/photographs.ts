import type { SpokenText } from '../text.js';

/** Photographs of records. The Portuguese, French and Creole have to be reviewed by native speakers. */

export const PHOTOGRAPHS_TEXTS = {
  'PHOTOGRAPHS.TOO_LARGE': {
    es: 'Una fotografía puede tener {most} MB a lo sumo. Guárdela más pequeña, o tómela con menos resolución.',
    en: 'A photograph may have {most} MB at most. Save it smaller, or take it with fewer points.',
    pt: 'Uma fotografia pode ter no máximo {most} MB. Salve-a menor, ou tire-a com menos resolução.',
    fr: 'Une photographie peut avoir {most} Mo au plus. Enregistrez-la plus petite, ou prenez-la moins fine.',
    ht: 'Yon foto pa ka depase {most} MB. Anrejistre l pi piti, oswa pran l mwen fen.',
  },
  'PHOTOGRAPHS.NOT_A_PHOTOGRAPH': {
    es: 'Por su contenido, el archivo no es una imagen entera que se pueda mostrar aquí. Guárdela como {types} y envíela otra vez.',
    en: 'By its content the file is no whole picture that can be shown here. Save it as {types} and send it again.',
    pt: 'Pelo seu conteúdo, o arquivo não é uma imagem inteira que se possa mostrar aqui. Salve-a como {types} e envie-a outra vez.',
    fr: 'Par son contenu, le fichier n’est pas une image entière qui puisse être montrée ici. Enregistrez-la en {types} et renvoyez-la.',
    ht: 'Dapre sa ki ladan l, fichye a pa yon foto antye yo ka montre isit la. Anrejistre l an {types} epi voye l ankò.',
  },
  'PHOTOGRAPHS.INFECTED': {
    es: 'El examen encontró en la fotografía algo dañino. Nada se guardó; pida otra copia.',
    en: 'The scan found something harmful in the photograph. Nothing was kept; ask for another copy.',
    pt: 'O exame encontrou algo nocivo na fotografia. Nada foi guardado; peça outra cópia.',
    fr: 'L’examen a trouvé dans la photographie quelque chose de nuisible. Rien n’a été gardé ; demandez une autre copie.',
    ht: 'Egzamen an jwenn yon bagay danjere nan foto a. Yo pa kenbe anyen; mande yon lòt kopi.',
  },
  'PHOTOGRAPHS.TOO_MANY': {
    es: 'Este expediente ya tiene {most} fotografías, que son todas las que puede tener. Quite una que no haga falta.',
    en: 'This record has {most} photographs, as many as it may have. Remove one that is not needed.',
    pt: 'Este registro já tem {most} fotografias, tantas quantas pode ter. Retire uma que não seja necessária.',
    fr: 'Ce dossier a déjà {most} photographies, autant qu’il peut en avoir. Retirez-en une dont personne n’a besoin.',
    ht: 'Dosye sa a gen {most} foto deja, se tout sa l ka genyen. Retire youn ki pa nesesè.',
  },
  'PHOTOGRAPHS.RECORD_TAKEN_BACK': {
    es: 'El expediente fue retirado: no se le añade nada más. Si fue un error, regístrelo de nuevo.',
    en: 'The record was taken back: nothing more is added to it. If that was a mistake, register it anew.',
    pt: 'O registro foi retirado: nada mais se acrescenta a ele. Se foi um engano, registre-o de novo.',
    fr: 'Le dossier a été retiré : rien n’y est plus ajouté. Si c’était une erreur, enregistrez-le à nouveau.',
    ht: 'Yo te retire dosye a: yo pa ajoute anyen ladan l ankò. Si se te yon erè, anrejistre l ankò.',
  },
} as const satisfies Record<string, SpokenText>;
