/** The door of the procedures module. */
export { ProceduresModule } from './module.js';
export { AddKind, KindRefused } from './use-cases/add-kind.js';
export { EndProcedure } from './use-cases/end-procedure.js';
export { OpenProcedure } from './use-cases/open-procedure.js';
export { Mandates } from './use-cases/mandates.js';
export { FollowClosing } from './use-cases/follow-closing.js';
export { ProceduresOfIdentification } from './use-cases/follow-identification.js';
export { ProcedureTimeline } from './use-cases/procedure-timeline.js';
export { ReadProcedures } from './use-cases/read-procedures.js';
export { shippedKinds } from './kinds/shipped-kinds.js';
export { readProcedureKind } from './domain/kind/check-kind.js';
export type { ProcedureKind } from './domain/kind/kind-shape.js';
