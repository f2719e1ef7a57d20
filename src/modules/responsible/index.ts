export { ResponsibleModule } from './module.js';
export { TellOffices } from './use-cases/tell-offices.js';
export { ExportTrace } from './use-cases/export-trace.js';
export { traceFile } from './use-cases/trace-file.js';
export { TRACE_FORMATS, TRACE_SIDES } from './domain/trace.js';
