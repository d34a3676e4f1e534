import { STATUS_CLASS, type Status } from '../../judgement/verdict';
import { usePalette } from '../use-palette';

/** A status word on the colour that it has in the workbook. The word says it; the colour only helps. */
export function StatusChip({ status }: { status: Status }) {
  const { fill, text } = usePalette().classes[STATUS_CLASS[status]];
  return (
    <span className="chip" style={{ backgroundColor: fill, color: text }}>
      {status}
    </span>
  );
}
