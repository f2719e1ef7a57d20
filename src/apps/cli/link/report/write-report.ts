import { writeWholeFile } from '../../whole-file.js';
import { reportData, type ReportRequest } from './report-data.js';
import { reportPage } from './report-page.js';

/** Writes a linkage as one page. @returns how many pairs it shows */
export async function writeReport(file: string, request: ReportRequest): Promise<number> {
  const data = await reportData(request);
  await writeWholeFile(file, (write) => write(reportPage(data)));
  return data.spread.length + data.others.length;
}
