import type { ReportDocument } from './document';
import type { Report } from './report';
import { claimsSection } from './sections/claims';
import { codebookSection } from './sections/codebook';
import { headlinesSection } from './sections/headlines';
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
import { statementsSection } from './sections/statements';
import { overviewSection, summarySection } from './sections/summary';

/** "Draft — 61 of 163 claims tagged"; null once everything is tagged. */
export const draftLine = ({ draft }: Pick<Report, 'draft'>) =>
  draft ? `Draft — ${draft.tagged} of ${draft.of} claims tagged` : null;

/** "R1"; the name of a frozen report. */
export const snapshotName = ({ number }: { number: number }) => `R${number}`;

/** "Withdrawn, 2024-11-21 10:00 UTC: the number was misread"; null while it stands. */
export function withdrawnLine({ header: { snapshot } }: Pick<Report, 'header'>): string | null {
  const withdrawn = snapshot?.withdrawn;
  return withdrawn ? `Withdrawn, ${moment(withdrawn.at)}: ${withdrawn.reason}` : null;
}

/** The report written out, section by section. */
export function compose(report: Report): ReportDocument {
  const { snapshot, generatedAt } = report.header;
  return {
    title: report.header.question,
    subtitle: snapshot ? `Source review report ${snapshotName(snapshot)}` : 'Source review report',
    draft: draftLine(report),
    withdrawn: withdrawnLine(report),
    leftOut: null,
    time: { label: snapshot ? 'Frozen' : 'Made', at: moment(generatedAt) },
    blocks: [
      ...overviewSection(report),
      ...summarySection(report),
      ...statementsSection(report),
      ...conflictsSection(report),
      ...corroborationsSection(report),
      ...sourcesSection(report),
      ...headlinesSection(report),
      ...originsSection(report),
      ...claimsSection(report),
      ...commentsSection(report),
      ...methodSection(report),
      ...agreementSection(report),
      ...limitsSection(report),
      ...appendixSection(report),
      ...codebookSection(report),
    ],
  };
}
