declare module '../../../platform/outbox/event-map.js' {
  interface EventMap {
    /** A report was filed by hand, not by a file: it must be compared. */
    readonly 'reports.filed': { readonly recordId: string };
    /** A report says something else than before, or its consents do. */
    readonly 'reports.amended': { readonly recordId: string };
    /** A report is searched no more. */
    readonly 'reports.withdrawn': { readonly recordId: string };
    /** A family has struck out offices, or lets them hear again. */
    readonly 'reports.offices-struck': { readonly recordId: string };
  }
}

export const REPORT_FILED = 'reports.filed';
export const REPORT_AMENDED = 'reports.amended';
export const REPORT_WITHDRAWN = 'reports.withdrawn';
export const OFFICES_STRUCK = 'reports.offices-struck';
