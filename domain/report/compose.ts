import type { ReportDocument } from './document';
import type { Report } from './report';
import { claimsSection } from './sections/claims';
import { conflictsSection, corroborationsSection } from './sections/links';
import {
  agreementSection,
  appendixSection,
  commentsSection,
  limitsSection,
  methodSection,
} from './sections/method';
import { moment } from './sections/phrases';
import { originsSection, sourcesSection } from './sections/sources';
import { overviewSection } from './sections/summary';

/** "Draft — 61 of 163 claims tagged"; null once everything is tagged. */
export const draftLine = ({ draft }: Pick<Report, 'draft'>) =>
  draft ? `Draft — ${draft.tagged} of ${draft.of} claims tagged` : null;

/** The report written out, section by section. */
export function compose(report: Report): ReportDocument {
  return {
    title: report.header.question,
    subtitle: 'Source review report',
    draft: draftLine(report),
    time: { label: 'Made', at: moment(report.header.generatedAt) },
    blocks: [
      ...overviewSection(report),
      ...conflictsSection(report),
      ...corroborationsSection(report),
      ...sourcesSection(report),
      ...originsSection(report),
      ...claimsSection(report),
      ...commentsSection(report),
      ...methodSection(report),
      ...agreementSection(report),
      ...limitsSection(report),
      ...appendixSection(report),
    ],
  };
}
