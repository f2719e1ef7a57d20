export { TimelineModule } from './module.js';
export { ReadTimeline } from './use-cases/read-timeline.js';
