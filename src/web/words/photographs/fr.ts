import type { Wide } from '../en.js';
import type { photographs as english } from './en.js';

export const photographs: Wide<typeof english> = {
  title: 'Photographies',
  of: 'Photographies : {{whose}}',
  none: 'Pas encore de photographie.',
  kindLabel: 'Ce qu’elle montre',
  kind: {
    face: 'visage',
    mark: 'tatouage, cicatrice ou marque',
    effect: 'vêtement ou objet',
    dental: 'dents',
    document: 'papier d’identité ou autre',
    scene: 'lieu',
  },
  caption: 'En mots',
  captionHint: 'Ce qu’on voit, et de quand elle date. Aucun nom n’est nécessaire.',
  shows: 'Quelle marque ou quel objet',
  showsNone: 'aucun de ceux qui sont notés',
  file: 'Image',
  fileHint:
    'JPEG, PNG ou WebP. Elle est réduite sur cet appareil ; où et avec quoi elle a été prise n’est pas envoyé.',
  choose: 'Choisir une image ou la prendre',
  add: 'Ajouter la photographie',
  adding: 'Envoi …',
  added: 'Ajoutée, {{when}}.',
  remove: 'Retirer',
  removeTitle: 'Retirer la photographie ?',
  removeText:
    'Elle disparaît pour tous, tout de suite et pour toujours. Qu’il y en a eu une reste au journal.',
  removed: 'Retirée, {{when}}.',
  keep: 'La laisser',
  pick: '{{n}} sur {{of}} : {{what}}',
  blurred: 'floutée : photographie d’une personne morte',
  reveal: 'La montrer nette',
  enlarge: 'La montrer en grand',
  revealHint: 'Que vous la regardez est noté ; qui tient le dossier le voit.',
  revealed: 'nette depuis {{when}}, c’est noté',
  veil: 'La cacher à nouveau',
  mayNot: 'Celles des morts ne sont montrées nettes qu’à qui examine.',
  withheld: {
    level:
      'Son propriétaire n’a pas transmis le dossier entier pour ce rapprochement. Demandez-le : les photographies viennent avec lui.',
    living: 'Les photographies d’une personne vivante ne quittent jamais l’institution qui tient le dossier.',
  },
  keys: 'Les flèches mènent de l’une à l’autre.',
  seen: 'Qui en a regardé une',
  seenNobody: 'Personne n’en a encore regardé.',
  print: 'Imprimer aussi les photographies',
  unread:
    'Ce fichier n’est pas une image que ce navigateur sache lire. Enregistrez-la en JPEG et choisissez-la à nouveau.',
  noLine: 'Elle n’a pas pu être envoyée. Vérifiez la connexion et réessayez.',
  here: 'Gardées sur cet appareil',
  inReport:
    'Le visage avec un sourire, chaque tatouage à part, les vêtements. Elles partent une fois le signalement déposé.',
  state: {
    waits: 'attend que le signalement soit déposé',
    sending: 'attend d’être envoyée',
    sent: 'avec le dossier, {{when}}',
    no_line: 'pas de connexion ; prochain essai {{when}}',
    signed_out: 'reconnectez-vous, puis elle part',
    refused: 'pas acceptée : {{why}}',
  },
  pending: 'Photographies en route',
  leftHere:
    'Toutes les photographies ne sont pas encore avec le dossier. Restez connecté dans ce navigateur jusque-là.',
};
