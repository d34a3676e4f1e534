import { Workbook } from '@cj-tech-master/excelts';
import { excelDate } from '../../src/judgement/period';
import { readWorkbookFile } from '../../src/workbook/file/read-file';
import { scaffoldFile } from '../../src/workbook/file/scaffold-file';
import type { Subject } from './figure';
import { planOfSize } from './plan-of-size';
import { growthExponent, medianTime } from './timing';

const KPIS = [138, 500, 2_000];

/** The painter and the reader of files, against the library that writes them, on the very same workbook. */
export const file: Subject = async (tell) => {
  const times: [number, number][] = [];
  for (const count of KPIS) {
    const plan = planOfSize(count);
    const paint = () => scaffoldFile({ plan, periodEnd: excelDate(2021, 9, 30) });
    const value = await medianTime(paint);
    times.push([count, value]);
    const bytes = await paint();
    const painted = new Workbook();
    const loading = await medianTime(() => new Workbook().xlsx.load(bytes));
    await painted.xlsx.load(bytes);
    const of = `a file of ${count.toLocaleString('en-GB')} KPIs`;
    tell({
      subject: 'file',
      what: `painting ${of}`,
      value,
      unit: 'ms',
      peer: {
        what: 'the writer library alone, same workbook',
        value: await medianTime(() => painted.xlsx.writeBuffer()),
      },
      ...(count === KPIS.at(-1) && { exponent: growthExponent(times) }),
    });
    tell({
      subject: 'file',
      what: `reading ${of}`,
      value: await medianTime(() => readWorkbookFile(bytes)),
      unit: 'ms',
      peer: { what: 'the library’s own reader', value: loading },
    });
  }
};
