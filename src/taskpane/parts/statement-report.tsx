import { useMemo, type ReactNode } from 'react';
import type { WorkbookContents } from '../../entries/workbook-contents';
import { actionWords } from '../../statement/report/action-blocks';
import type { Action } from '../../statement/scorecard/actions';
import { revisedWords } from '../../statement/report/change-blocks';
import { plainText } from '../../statement/document/document';
import { OUTCOME_NAMES } from '../../statement/scorecard/outcomes';
import { quarterlyReport, type QuarterlyReport } from '../../statement/report/quarterly-report';
import { noExceptionsWords, overallWords, verdictWords } from '../../statement/report/report-words';
import type { ScorecardRow } from '../../statement/scorecard/scorecard';
import { usePane } from '../pane-context';
import { STRINGS } from '../strings';
import { WorkButton } from './work-button';

const WORDS = STRINGS.report;

/** The quarterly report against the plan: exceptions first, what changed, actions, how each section stands. */
export function StatementReport({ contents }: { contents: WorkbookContents }) {
  const { plan, port, worker } = usePane();
  const report = useMemo(() => quarterlyReport(contents, plan, port.today()), [contents, plan, port]);
  const { exceptions, reviews, onTheWay, moved, revised, actions } = report;
  return (
    <details className="group" id="report">
      <summary>
        <strong>{WORDS.title}</strong>{' '}
        <span className="quiet">{WORDS.counts(exceptions.length, reviews.length)}</span>
      </summary>
      <p>{overallWords(report)}</p>
      <WorkButton
        id="write-report"
        onClick={() => void worker.run(WORDS.writing, () => port.writeReport(plan))}
      >
        {WORDS.write}
      </WorkButton>
      <h3>{WORDS.exceptions}</h3>
      {exceptions.length === 0 && <p>{noExceptionsWords(report)}</p>}
      <Verdicts rows={exceptions} report={report} />
      <Part title={WORDS.reviews} count={reviews.length}>
        <Verdicts rows={reviews} report={report} asksForAction />
      </Part>
      <Part title={WORDS.onTheWay} count={onTheWay.length}>
        <Verdicts rows={onTheWay.map((row) => ({ row, actions: [] }))} report={report} />
      </Part>
      <Part title={WORDS.moved} count={moved.length}>
        <ul>
          {moved.map(({ row, was }) => (
            <li key={row.kpi}>{WORDS.movedFrom(row.measure, was, row.status)}</li>
          ))}
        </ul>
      </Part>
      <Part title={WORDS.revised} count={revised.length}>
        <ul>
          {revised.map((entry) => (
            <li key={entry.row}>{revisedWords(entry, plan)}</li>
          ))}
        </ul>
      </Part>
      <Part title={WORDS.actions} count={actions.length}>
        <ul>
          {actions.map(({ action, measure, status }, index) => (
            <li key={`${action.kpi} ${index}`}>
              {WORDS.actionNow(measure, status)} {actionWords(action, report.today)}
            </li>
          ))}
        </ul>
      </Part>
      <SectionCounts report={report} />
      {report.noData.length > 0 && (
        <details>
          <summary>
            {WORDS.noData} ({report.noData.length})
          </summary>
          <ul>
            {report.noData.map(({ kpi, measure }) => (
              <li key={kpi}>{measure}</li>
            ))}
          </ul>
        </details>
      )}
    </details>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <>
      <h3>
        {title} ({count})
      </h3>
      {children}
    </>
  );
}

interface VerdictsProps {
  rows: readonly { row: ScorecardRow; actions: readonly Action[] }[];
  report: QuarterlyReport;
  asksForAction?: boolean;
}

function Verdicts({ rows, report, asksForAction = false }: VerdictsProps) {
  if (rows.length === 0) return null;
  return (
    <ul>
      {rows.map(({ row, actions }) => (
        <li key={row.kpi}>
          {plainText(verdictWords(row))}
          {asksForAction && actions.length === 0 && <p className="quiet">{WORDS.noAction}</p>}
          {actions.map((action, index) => (
            <p className="quiet" key={index}>
              {actionWords(action, report.today)}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** How many measures stand where, section by section; the objectives are on the sheet and in the document. */
function SectionCounts({ report: { sections } }: { report: QuarterlyReport }) {
  const shown = OUTCOME_NAMES.filter((name) => sections.some(({ counts }) => counts[name] > 0));
  return (
    <div className="scrolls" role="group" tabIndex={0} aria-label={WORDS.bySection}>
      <table>
        <caption className="hidden">{WORDS.bySection}</caption>
        <thead>
          <tr>
            <th scope="col">{WORDS.outcome}</th>
            {sections.map(({ number, title }) => (
              <th scope="col" className="figure" key={title}>
                {number === null ? title : WORDS.section(number)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {sections.map(({ title, counts }) => (
                <td className="figure" key={title}>
                  {counts[name]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
