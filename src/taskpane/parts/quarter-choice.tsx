import type { ExcelDate } from '../../framework/definition';
import { lastCompleteQuarterEnd, monthEnd } from '../../judgement/period';
import { formatMonth, formatQuarter } from '../../judgement/words';
import { usePane } from '../pane-context';

/** How far back a quarter can be chosen: to the baselines of the paper. */
const QUARTERS = 32;

interface QuarterChoiceProps {
  label: string;
  value: ExcelDate;
  onChange: (periodEnd: ExcelDate) => void;
  disabled?: boolean;
}

/** The quarters up to the last complete one, newest first. */
export function QuarterChoice({ label, value, onChange, disabled }: QuarterChoiceProps) {
  const { port } = usePane();
  const last = lastCompleteQuarterEnd(port.today());
  const ends = Array.from({ length: QUARTERS }, (_, index) => monthEnd(last, -3 * index));
  const offered = ends.includes(value) ? ends : [value, ...ends];
  return (
    <label className="field">
      {label}
      <select
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(Number(event.target.value))}
        id="period-end"
      >
        {offered.map((end) => (
          <option key={end} value={end}>
            {`${formatQuarter(end)}, to ${formatMonth(end)}`}
          </option>
        ))}
      </select>
    </label>
  );
}
