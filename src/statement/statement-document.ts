import type { ExcelDate } from '../framework/definition';
import type { Plan } from '../framework/plan';
import type { WorkbookContents } from '../entries/workbook-contents';
import { workbookState } from '../entries/workbook-state';
import { formatDate, formatQuarter } from '../judgement/words';
import { complianceBlocks } from './priorities/compliance-blocks';
import { withParagraphNumbers, type StatementDocument, type UnnumberedBlock } from './document/document';
import { derivedFigures } from './sentence/derived-figures';
import { dutiesOf } from './priorities/duties';
import { noteBlocks } from './document/note-blocks';
import { ownEntries } from './scorecard/own-entries';
import { priorityCharts } from './chart/priority-charts';
import { publicationBlockers, voicesOf, type StatementVoice } from './priorities/publication-blockers';
import { quarterlyBlocks } from './report/quarterly-blocks';
import { quarterlyReport } from './report/quarterly-report';
import { nationalOf } from './scorecard/scorecard';
import { measureBlocks, noDataBlocks } from './report/section-blocks';
import { generatedRows } from './priorities/statement-rows';
import { voiceSection, voiceTitle } from './priorities/voice-section';

/**
 * The statement as a document, from the workbook as it stands: the report against the plan and both voices, or one
 * voice alone. Figures are written anew on the way; the analyst's words are taken as they are. `today`: when made.
 */
export function statementDocument(
  contents: WorkbookContents,
  plan: Plan,
  voice: StatementVoice,
  today: ExcelDate,
): StatementDocument {
  const area = contents.cover.area ?? plan.area;
  const national = nationalOf(contents, plan);
  const rows = generatedRows(contents, plan, national);
  const { periodEnd } = contents.cover;
  const charts = priorityCharts(plan, national, area, derivedFigures(contents, plan));
  const voices = voicesOf(voice).flatMap((each) =>
    voiceSection({
      voice: each,
      plan,
      area,
      periodEnd,
      rows,
      charts,
      figuresElsewhere: voice === 'both' && each === 'Commissioner',
    }),
  );
  const report = voice === 'both' ? quarterlyReport(contents, plan, today) : null;
  const blocks: UnnumberedBlock[] = [
    ...(report ? quarterlyBlocks(report, plan) : []),
    ...voices,
    ...(report ? [...measureBlocks(report), ...noDataBlocks(report)] : []),
    ...noteBlocks(plan),
    ...(voice === 'force' ? [] : complianceBlocks(dutiesOf(contents, plan, today))),
  ];
  return {
    title: titleOf(voice, area),
    author: contents.cover.preparedBy ?? `${area} Police and Crime Commissioner’s office`,
    particulars: particularsOf(contents, plan, today),
    warnings: publicationBlockers(contents, plan, voice),
    blocks: withParagraphNumbers(blocks),
  };
}

function titleOf(voice: StatementVoice, area: string): string {
  if (voice === 'both')
    return `Monitoring performance in ${area}: Police and Crime Plan and National Policing Priorities`;
  const [only] = voicesOf(voice);
  return `National Policing Priorities: ${voiceTitle({ voice: only ?? 'Force', area })}`;
}

const NOT_STATED = 'Not stated';

function particularsOf(
  contents: WorkbookContents,
  plan: Plan,
  today: ExcelDate,
): StatementDocument['particulars'] {
  const { cover } = contents;
  const period =
    cover.periodEnd === null
      ? NOT_STATED
      : `${formatQuarter(cover.periodEnd)}, to ${formatDate(cover.periodEnd)}`;
  return [
    { term: 'Area', value: cover.area ?? plan.area },
    { term: 'Period', value: period },
    { term: 'Prepared by', value: cover.preparedBy ?? NOT_STATED },
    { term: 'Version', value: cover.version ?? NOT_STATED },
    { term: 'State', value: cover.state ?? NOT_STATED },
    { term: 'Approval', value: workbookState(contents) === 'Approved' ? 'Approved' : 'Not yet approved' },
    { term: 'Data to', value: dataDate(contents, plan) },
    { term: 'Written', value: formatDate(today) },
    ...(cover.marking ? [{ term: 'Protective marking', value: cover.marking }] : []),
  ];
}

/** The end of the latest period that any of the area's figures reaches, within the period reported on. */
function dataDate(contents: WorkbookContents, plan: Plan): string {
  const last = contents.cover.periodEnd ?? Infinity;
  const ends = ownEntries(contents, plan)
    .filter(({ periodEnd, value }) => periodEnd <= last && value !== null)
    .map(({ periodEnd }) => periodEnd);
  return ends.length === 0
    ? 'No figures yet'
    : formatDate(ends.reduce((latest, end) => Math.max(latest, end)));
}
