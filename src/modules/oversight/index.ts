export { OversightModule } from './oversight.module.js';
export { OVERSIGHT_JOBS, oversightHandlers } from './jobs.js';
export { oversightSubscriptions } from './subscriptions.js';
export { ComplaintTimeline } from './use-cases/complaint-timeline.js';
export { RerouteComplaints } from './use-cases/reroute-complaints.js';
export { WatchNetwork, type NetworkWatch } from './use-cases/watch-network.js';
export { WriteYearlyReport, type YearlyReport } from './use-cases/write-yearly-report.js';
export { reportFiles, reportPdf } from './use-cases/report-document.js';
