/** Document types that leave their owner only with the whole record. */
export const DOCUMENTS_WITH_THE_RECORD_ONLY: readonly string[] = ['refugee_certificate', 'border_id'];
