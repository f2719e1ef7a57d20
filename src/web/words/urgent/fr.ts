export const urgent = {
  title: 'Accès d’urgence',
  lead: 'Une partie de l’autre dossier n’est pas montrée. Si une vie peut en dépendre, vous pouvez ouvrir un niveau de plus, jusqu’aux valeurs comparées, pour trois heures : jamais les coordonnées, jamais le dossier lui-même, et rien de plus de l’ADN. Son détenteur et l’organe de supervision apprennent aussitôt que c’était vous, et pourquoi. Quelqu’un d’autre l’examine dans les sept jours, sinon votre compte est arrêté.',
  ask: 'Ouvrir en urgence',
  reason: 'Pourquoi cela ne peut attendre',
  reasonHow:
    'Au moins {{least}} caractères. Ne nommez personne : le détenteur du dossier et l’organe de supervision le lisent.',
  confirm: 'Ouvrir pour trois heures',
  open: 'Vous voyez de ce dossier plus que d’habitude, jusqu’à {{when}}. Son détenteur et l’organe de supervision le savent.',
  uses: 'Accès d’urgence aux dossiers',
  usesLead:
    'Qui a regardé au-delà de son niveau un dossier d’une autre institution, et pourquoi. Quelqu’un du détenteur ou de l’organe de supervision dit si c’était nécessaire ; sans cela, le compte est arrêté après sept jours.',
  none: 'Personne n’a utilisé l’accès d’urgence.',
  of: 'dossier de {{owner}}, niveau {{level}}',
  from: 'de {{from}} à {{until}}',
  gone: 'Le motif a été effacé à son échéance.',
  unreviewed: 'à examiner avant {{when}}',
  stopped: 'pas examiné avant {{when}} : compte arrêté',
  words: 'Ce qui a été constaté, en mots qui ne nomment personne',
  done: 'C’est fait. L’état actuel est ci-dessus.',
  verdict: { justified: 'C’était nécessaire', not_justified: 'Ce n’était pas nécessaire' },
};
