export { TimelineModule } from './timeline.module.js';
export { ReadTimeline } from './use-cases/read-timeline.js';
