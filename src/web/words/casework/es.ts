import { identification } from '../identification/es.js';
import { telling } from '../telling/es.js';
import { alerts } from '../alerts/es.js';
import { transmission } from '../transmission/es.js';
import { integrations } from '../integrations/es.js';
import { companions } from '../companions/es.js';
import { approvals } from '../approvals/es.js';
import { inquiries } from '../inquiries/es.js';
import { demands } from '../demands/es.js';
import { dna } from '../dna/es.js';
import { palette } from '../palette/es.js';
import { people } from '../people/es.js';
import { account } from '../account/es.js';
import { kept } from '../kept/es.js';
import { shut } from '../shut/es.js';
import { search } from '../search/es.js';
import { urgent } from '../urgent/es.js';
import { triage } from '../triage/es.js';
import { photographs } from '../photographs/es.js';
import { offers } from '../offers/es.js';
import { oversight } from '../oversight/es.js';
import { papers } from '../papers/es.js';
import { procedures } from '../procedures/es.js';
import { pictures } from '../pictures/es.js';
import { record } from '../record/es.js';
import { alertKinds } from '../../../words/alert-kinds/es.js';
import { textsOf } from '../../../words/alert-kinds/one-text.js';
import { said } from '../../../words/said/es.js';
import type { CaseworkWords } from './en.js';

export const casework: CaseworkWords = {
  today: {
    title: 'Hoy',
    lead: 'Lo que espera de usted y de su institución, primero lo que vence antes.',
    mine: 'De mi parte',
    all: 'De la institución',
    nothing: 'Nada espera. Lo que llegue aparece aquí, con su plazo.',
    overdue: 'Plazo vencido',
    today: 'Vence hoy',
    week: 'Vence en una semana',
    later: 'Más adelante',
    due: 'vence {{when}}',
    wasDue: 'venció {{when}}',
    nobody: 'todavía de nadie',
    matches_one: '{{count}} coincidencia',
    matches_other: '{{count}} coincidencias',
  },
  alert: {
    title: 'Alerta {{code}}',
    due: 'Plazo',
    owner: 'Responsable',
    state: 'Estado',
    opened: 'Abierta',
    why: 'De qué se trata',
    look: 'Ver la coincidencia',
    next: 'Si nadie actúa: {{step}}, {{when}}',
    proof: 'A quién se avisó, y la prueba de ello',
    history: 'Lo que se hizo',
    acknowledge: 'La leí y me hago cargo',
    acknowledged: 'Asumida el {{when}}.',
    attempts: 'intentos: {{count}}',
  },
  kind: textsOf(alertKinds, 'title'),
  alertState: {
    queued: 'en camino',
    delivered: 'entregada',
    read: 'asumida',
    acted: 'respondida',
    overdue: 'vencida',
    escalated: 'escalada',
    closed: 'cerrada',
  },
  step: {
    reminder: 'un recordatorio',
    coordinator: 'se avisa a la coordinación',
    ministry: 'se avisa al ministerio',
    oversight: 'se avisa al órgano de vigilancia',
  },
  channel: { inbox: 'Bandeja', mail: 'Correo', webhook: 'Webhook' },
  delivery: {
    bundled: 'espera el envío agrupado',
    delivered: 'entregado',
    dropped: 'descartado',
    due: 'pendiente',
    failed: 'fallido',
    waiting: 'en espera',
  },
  candidates: {
    title: 'Candidatos',
    nothing: 'Ningún par espera. Cuando la comparación encuentre uno, aparece aquí.',
    open: 'Por revisar',
    done: 'Todos',
    hidden: 'no se le muestra',
    own: 'nuestro',
  },
  band: { strong: 'fuerte', moderate: 'moderado', weak: 'débil', hidden: 'oculto mientras usted juzga' },
  matchState: {
    settled: 'resuelto: un registro está identificado con otro',
    candidate: 'sin revisar',
    notified: 'en revisión',
    in_confirmation: 'plausible para ambas partes',
    conflict: 'las partes difieren',
    excluded: 'excluido',
    identified: 'identificado',
    lapsed: 'terminado',
  },
  sideState: {
    unseen: 'no lo ha visto',
    acknowledged: 'lo ha visto',
    under_review: 'lo revisa',
    more_data_requested: 'necesita más datos',
    plausible: 'lo tiene por plausible',
    excluded: 'lo excluye',
    inconclusive: 'no puede decidir',
  },
  group: {
    name: 'Nombres',
    document: 'Documentos y sus números',
    age: 'Edad y nacimiento',
    sex: 'Sexo',
    stature: 'Estatura y peso',
    time: 'Fechas',
    place: 'Lugares y origen',
    marks: 'Señas y aspecto',
    medical: 'Hallazgos médicos',
    dental: 'Dientes',
    effects: 'Ropa y pertenencias',
    kin: 'Nombres de familiares',
    life: 'Idiomas, pueblo y trabajo',
    event: 'Evento común',
    company: 'Un mismo viaje o familia',
    death: 'Causa, manera y estado de la muerte',
    dna: 'ADN',
  },
  compare: {
    degree: 'Grado',
    across:
      'Uno de los dos registros es de otra institución: la fuerza de la coincidencia se dice por su grado, y lo que concuerda con una palabra. Las cifras de ADN se obtienen por intercambio.',
    inFavour: 'Lo que habla a favor de una sola persona',
    nothingInFavour: 'Nada de lo comparado concuerda.',
    weighing: { little: 'pesa poco', some: 'pesa algo', much: 'pesa mucho', open: 'queda abierto' },
    bandSince: 'Cuando su parte decidió, el grado era {{then}}; desde el {{when}} es {{now}}.',
    bandFromTo: 'antes {{then}}, ahora {{now}}',
    bandByModel:
      'Con el modelo nuevo {{model}} el grado sería {{now}}; cuando su parte decidió, era {{then}}. La decisión se mantiene: revísela de nuevo.',
    bandBecause: 'Pesa de otro modo: {{groups}}.',
    bandOthers: 'Sus registros dicen lo mismo. Lo que cambió es lo que se sabe de otros.',
    decidedAt:
      'La comparación decía {{then}} cuando se decidió esto, y ahora dice {{now}}: vuelva a mirarlo.',
    title: 'Comparar',
    reported: 'Reportado: como lo cuenta la familia',
    found: 'Hallado: como se examinó',
    alive: 'Hallado con vida: como se registró',
    other: 'El otro registro',
    agrees: 'coincide',
    differs: 'difiere',
    close: 'casi coincide',
    noData: 'sin dato',
    weight: 'peso',
    field: 'Campo',
    waterfall: 'Cómo se suma el peso (log10)',
    against: 'Lo que habla en contra',
    nothingAgainst: 'Nada de lo comparado habla en contra. Eso no es una prueba.',
    speaksFor: 'Lo que habla a favor',
    missing: 'Lo que falta',
    competing: 'Otros candidatos abiertos de los mismos registros',
    hidden_one: '{{count}} campo está oculto',
    hidden_other: '{{count}} campos están ocultos',
    hiddenWhy: 'El acuerdo entre las dos instituciones no llega hasta ahí, o la ley de una no lo admite.',
    share: 'Probabilidad de que los dos sean una misma persona',
    or: 'o nadie en estos bancos',
    probableRange: 'entre {{least}} y {{most}}',
    smallBank: 'banco pequeño',
    smallBankOwn:
      'Banco pequeño ({{records}} en el menor): apenas se sabe cuántos de sus registros tienen contraparte; por eso un intervalo y no una cifra.',
    smallBankForeign:
      'Banco pequeño: apenas se sabe cuántos de sus registros tienen contraparte. No puede decirse más que el grado.',
    model: 'modelo {{version}}',
    notIdentified:
      'Un puntaje nunca es una identificación: deciden dos instituciones, por un método que la sostenga.',
    decide: 'Lo que sostiene su parte',
    plausible: 'Plausible',
    inconclusive: 'No se puede decidir',
    exclude: 'Excluir',
    reason: 'Motivo',
    words: 'En palabras (sin nombres, por favor)',
    cancel: 'Cancelar',
    confirm: 'Dejar dicho',
    decided: 'Su parte {{state}}. La coincidencia está ahora: {{match}}.',
    conflictVersion: 'Alguien lo cambió mientras tanto. Ahora ve lo más nuevo; revise de nuevo.',
    between: 'entre los dos',
    hiddenValue: 'oculto',
    nothingLikeIt: 'nada parecido',
    lesser: 'y {{count}} menores, juntas {{weight}}',
  },
  identification,
  telling,
  integrations,
  companions,
  approvals,
  inquiries,
  alerts,
  transmission,
  demands,
  dna,
  urgent,
  palette,
  people,
  nowhere: {
    title: 'Aquí no hay nada',
    text: 'Esta dirección no es de ninguna pantalla. Puede estar cortada, o ser de otra versión.',
    today: 'Ir a Hoy',
  },
  shut,
  account,
  kept,
  search,
  triage,
  photographs,
  pictures,
  offers,
  oversight,
  papers,
  procedures,
  record,
  said,
};
