import { excelDateFromIso } from '../../judgement/period';

/** "2021-09-30" or "2021-09-30T12:00:00" as Excel counts days, hours as fractions; null for other text. */
export function serialOfIsoText(text: string): number | null {
  const [day, time] = text.trim().replace(/Z$/, '').split('T');
  const date = excelDateFromIso(day ?? '');
  if (date === null || time === undefined) return date;
  const match = /^(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/.exec(time);
  if (!match) return null;
  return date + (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
}
