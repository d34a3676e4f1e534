import type { Definition, ExcelDate } from '../framework/definition';
import type { Figure } from './figure';
import { STATUS_CLASS, type Status, type Verdict } from './verdict';

/** A figure and all that is needed to judge it. */
export interface Question {
  definition: Definition;
  current: Figure;
  /** What it is compared with; null: the baseline of the definition, if it has one. */
  baseline: Figure | null;
  /** Another figure to reach than the definition's: a setting that the analyst has entered. */
  target?: number | null;
  /** The day of judging, for targets and milestones that fall due; null: what is due is due. */
  asOf?: ExcelDate | null;
  /** Why the two figures may not be compared (a break between, unequal lengths); null: they may. */
  notComparable?: string | null;
}

/** The verdict on a figure: its status and the numbers behind it. */
export function judge(question: Question): Verdict {
  return verdict('No data', question);
}

function verdict(status: Status, question: Question): Verdict {
  return {
    status,
    class: STATUS_CLASS[status],
    value: question.current.value,
    baseline: null,
    target: null,
    change: null,
    changeScale: null,
    interval: null,
    matters: null,
    beyondChance: 'not tested',
    reasons: [],
    notComparable: null,
  };
}
