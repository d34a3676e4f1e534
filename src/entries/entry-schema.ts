import { z } from 'zod';
import { COVERS } from '../judgement/observation';
import type { Entry } from './entry';

/**
 * What an entry is, as a schema. `readEntry` is the fast way to the same (100,000 rows are read at every check); a
 * property test holds the two together. Only tests and what takes entries from other programs import this module.
 */
export const entrySchema = z.strictObject({
  row: z.number().int().min(0).describe('Row of the sheet, from 1.'),
  kpi: z
    .string()
    .regex(/^\S(.*\S)?$/, 'is empty or has spaces around it')
    .refine((id) => id === id.toUpperCase()),
  periodEnd: z
    .number()
    .int()
    .min(1)
    .max(2_958_465)
    .describe("Excel's serial number of the period's last day."),
  covers: z.enum(COVERS),
  area: z.string().min(1),
  breakdown: z.string(),
  value: z.number().nullable(),
  word: z.enum(['Done', 'In progress', 'Not started', 'Overdue']).nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  markers: z.array(z.string().min(1)).readonly(),
  source: z.string(),
  note: z.string(),
}) satisfies z.ZodType<Entry>;
