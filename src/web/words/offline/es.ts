import type { en } from './en.js';

export const es: typeof en = {
  line: {
    none: 'Sin conexión',
    noneWaiting_one: 'Sin conexión · {{count}} espera',
    noneWaiting_other: 'Sin conexión · {{count}} esperan',
    waiting_one: '{{count}} espera su envío',
    waiting_other: '{{count}} esperan su envío',
    signOutTitle: 'Hay algo solo en este navegador',
    signOutText_one:
      'Al salir se vacía este navegador, y con él {{count}} borrador o comprobante que no está en otra parte. Envíelo o guárdelo antes en un archivo.',
    signOutText_other:
      'Al salir se vacía este navegador, y con él {{count}} borradores o comprobantes que no están en otra parte. Envíelos o guárdelos antes en un archivo.',
    signOutPictures_one:
      'Al salir se vacía este navegador, y con él {{count}} fotografía que aún no está con su reporte. Quédese hasta que se envíe.',
    signOutPictures_other:
      'Al salir se vacía este navegador, y con él {{count}} fotografías que aún no están con sus reportes. Quédese hasta que se envíen.',
    stay: 'Seguir en la sesión',
    signOutAnyway: 'Salir y perderlo',
    newVersion: 'Hay una versión más nueva de esta consola.',
    takeVersion: 'Cargarla ahora',
    needed: 'Esta pantalla necesita conexión.',
    meanwhile: 'Los reportes se pueden escribir sin ella.',
  },
  drafts: {
    title: 'Borradores y envíos',
    lead: 'Lo que se está escribiendo y lo que espera su envío. Un borrador se borra a los sesenta días sin un paso.',
    new: 'Nuevo reporte',
    here: 'En este navegador',
    others: 'En el servidor, de su institución',
    nothing: 'No se está escribiendo nada.',
    open: 'Continuar',
    sendNow: 'Enviar ahora',
    save: 'Guardar en archivo',
    discard: 'Desechar',
    saveTitle: 'Guardar en un archivo cifrado',
    saveText:
      'El archivo se abre en cualquier consola con estas palabras, y con nada más. Guárdelas aparte del archivo.',
    passphrase: 'Palabras del archivo',
    passphraseHint: 'Al menos ocho caracteres.',
    load: 'Abrir un archivo',
    loadTitle: 'Abrir un archivo cifrado',
    loadFile: 'Archivo',
    loadFailed:
      'No se abrió: otras palabras, otro tipo de archivo, o una versión más nueva de la consola. Revise las palabras.',
    discardTitle: '¿Desechar este borrador?',
    discardText: 'Se va para toda su institución, y no vuelve. Escriba {{word}} para confirmar.',
    cancel: 'Dejarlo',
    again: 'Seguir como borrador nuevo',
    protects:
      'Los borradores están cifrados en este navegador, con una llave que ningún programa de la página puede leer. Eso no protege de quien tenga esta computadora y su cuenta: bloquee la pantalla, y salga de la sesión si es compartida.',
    tries_one: '{{count}} intento',
    tries_other: '{{count}} intentos',
    size: '{{count}} kB por enviar',
    goes: 'se borra {{when}} si nadie escribe',
    state: {
      only_here: 'solo en este navegador',
      sending: 'en camino',
      on_server: 'en el servidor',
      filing: 'por presentar',
      filed: 'presentado: comprobante por entregar',
      differs: 'difiere de lo de un colega',
    },
    why: {
      no_line: 'La plataforma no respondió',
      signed_out: 'Su sesión terminó: entre otra vez y se envía',
      refused: 'La plataforma no lo acepta',
      changed: 'Un colega escribió en él: mírelo de nuevo y preséntelo',
      gone: 'Ya no está en el servidor: un colega lo presentó o lo desechó, o era demasiado viejo',
    },
  },
};
