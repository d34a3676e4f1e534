import type { Plan } from '../../framework/plan';
import { STATEMENT_COLUMNS, VOICES } from '../../statement/priorities/statement-row';
import type { ColumnBlueprint, SheetBlueprint } from '../sheet-blueprint';
import { SHEET } from './sheet-names';
import { calculatedColumn, fixedColumn, freeText, inputColumn, tableSheet } from './table-sheet';

/** What a priority's row still wants, each with a comma before it: the same rules as `statement/completeness.ts`. */
const MISSING =
  'IF(OR([@Applies]="Yes",[@Applies]="No"),"",", applies")&IF([@Reason]="",", reason","")&' +
  'IF(AND([@[Told under]]<>"",OR([@[Told under]]=[@Priority],COUNTIFS(PcpStatement[Priority],[@[Told under]],PcpStatement[Voice],[@Voice],PcpStatement[Told under],"")=0)),", told under","")&' +
  'IF(OR([@Applies]="No",[@[Told under]]<>""),"",IF([@Figures]="",", figures","")&IF([@Reflection]="",", reflection","")&IF([@[Planned action]]="",", planned action",""))';

const COMPLETE_FORMULA =
  '=IF([@Priority]="","",IF(COUNTIF(PcpListNationalPriorities,[@Priority])=0,' +
  'IF(AND([@Reflection]="",[@[Planned action]]=""),"Missing: reflection","Complete"),' +
  `IF(${MISSING}="","Complete","Missing: "&MID(${MISSING},3,200))))`;

const COLUMNS: Record<(typeof STATEMENT_COLUMNS)[number], ColumnBlueprint> = {
  Priority: inputColumn('Priority', 46, {
    wrap: true,
    validation: {
      kind: 'list',
      name: 'PcpListPriorities',
      strict: false,
      prompt: {
        title: 'Priority',
        message: 'A national priority; or Introduction, Business crime, Asks of government, Closing.',
      },
      error: {
        title: 'Not on the list',
        message: 'Keep a section of your own? It is printed after the priorities.',
      },
    },
  }),
  Voice: inputColumn('Voice', 18, {
    validation: {
      kind: 'list',
      name: 'PcpListVoices',
      strict: true,
      prompt: { title: 'Voice', message: 'Who speaks: the force on its performance, or the Commissioner.' },
      error: { title: 'Voice', message: 'Choose Force or Commissioner.' },
    },
  }),
  Applies: inputColumn('Applies', 13, {
    validation: {
      kind: 'list',
      name: 'PcpListApplies',
      strict: true,
      prompt: {
        title: 'Applies',
        message: 'Whether the priority applies in this area. The Order asks for it, and for the reason.',
      },
      error: { title: 'Applies', message: 'Choose Yes or No.' },
    },
  }),
  Reason: inputColumn('Reason', 40, {
    wrap: true,
    ...freeText('Reason', 'Why the priority applies or does not: the Order asks for the reasons.'),
  }),
  Figures: fixedColumn('Figures', 60),
  Reflection: inputColumn('Reflection', 60, {
    wrap: true,
    ...freeText('Reflection', 'What the figures mean, in your own words. The figures are written for you.'),
  }),
  'Planned action': inputColumn('Planned action', 50, {
    wrap: true,
    ...freeText('Planned action', 'What will be done about it, by whom and by when.'),
  }),
  'Told under': inputColumn('Told under', 46, {
    wrap: true,
    validation: {
      kind: 'list',
      name: 'PcpListPriorities',
      strict: true,
      prompt: { title: 'Told under', message: 'Another priority, if its text covers this one too.' },
      error: {
        title: 'Told under',
        message: 'Choose the priority whose text covers this one, or leave the cell blank.',
      },
    },
  }),
  Complete: calculatedColumn('Complete', 30, COMPLETE_FORMULA, { wrap: true }),
};

/** The quarterly statement that the law asks for: six priorities, two voices (paper, paragraphs 16 to 18). */
export function statementSheet(plan: Plan): SheetBlueprint {
  return tableSheet({
    name: SHEET.statement,
    title: 'Statement',
    purpose:
      'What is published on the national priorities, in two voices: the figures are written for you, the reflection is yours.',
    frozenColumns: 2,
    table: {
      name: 'PcpStatement',
      key: ['Priority', 'Voice'],
      columns: STATEMENT_COLUMNS.map((column) => COLUMNS[column]),
      rows: plan.priorities.flatMap((priority) =>
        VOICES.map((voice) =>
          STATEMENT_COLUMNS.map((column) =>
            column === 'Priority' ? priority : column === 'Voice' ? voice : null,
          ),
        ),
      ),
    },
  });
}
