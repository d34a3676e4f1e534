import { z } from 'zod';
import { BASES, DIRECTIONS, FREQUENCIES, OPERATORS, STATISTICS } from './definition';

// zod compiles its checks with `new Function` where it can; the pages' content policy forbids it.
z.config({ jitless: true });

/**
 * The file format of a plan: `seeds/west-midlands/plan.json` is one, `seeds/example-plan.json` a small one, and
 * `seeds/plan.schema.json` is this schema for editors. Only what reads a plan file imports this module, so that
 * zod stays out of the custom functions.
 */
const text = z.string().trim().min(1, 'is empty');
const id = z
  .string()
  .regex(
    /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/,
    'must be capital letters, digits and single underscores, as DA_OUTCOME',
  )
  .describe('Id: capital letters, digits and single underscores, as DA_OUTCOME. Other files rely on it.');
const share = z.number().min(0, 'must not be negative').max(1, 'is a share: 5% is 0.05');

const placed = {
  id,
  measure: text.describe('Short name of the measure, in plain words.'),
  lead: z
    .enum(['force', 'partnership'])
    .optional()
    .describe('Who is held to account; the force unless told.'),
  source: text.nullable().optional().describe('Where the figures come from.'),
  frequency: z.enum(FREQUENCIES).optional().describe('How often there are new figures; Quarter unless told.'),
  commitment: text.describe(
    "The plan's own wording, word for word; parent and sub-bullet joined by a space.",
  ),
  reference: text.describe('Where it stands in the plan: "Appendix A; paragraph 11".'),
  figuresFrom: id.optional().describe('The id whose figures this measure is judged on, when not its own.'),
};
const measured = {
  direction: z.enum(DIRECTIONS).describe('What is wanted; "parity" is a ratio nearer to 1.'),
  unit: text.describe('"count", "percent", "rate per 1,000", "ratio", "days" …'),
  statistic: z.enum(STATISTICS).describe('What sort of number it is; decides how chance is tested.'),
  basis: z
    .enum(BASES)
    .describe('Which figures are compared: 12 months, the last snapshot, the latest period.'),
  changeThatMatters: share
    .nullable()
    .optional()
    .describe('Smallest change that matters, as a share of the baseline; 1% for stocks and 5% unless told.'),
  baselinePeriod: text.nullable().optional().describe('As the plan prints it: "2019/20".'),
  baseline: z.number().nullable().optional(),
  baselineSize: z
    .number()
    .positive()
    .nullable()
    .optional()
    .describe('Denominator of a proportion, or the months that a count covers.'),
  peers: z.boolean().optional().describe('Compared with most similar forces; no unless told.'),
};
const due = z
  .number()
  .int()
  .nullable()
  .optional()
  .describe('A day as Excel counts them: 46112 is 31 March 2026.');
const inSection = {
  section: z.number().int().positive().describe('Number of one of the sections.'),
  objective: text.describe('Title of one of its objectives.'),
  subObjective: text.nullable().optional().describe('Title of one of its sub-objectives.'),
};
const operator = z.enum(OPERATORS);
const baselineTarget = z
  .strictObject({ operator, value: z.literal('baseline') })
  .describe('The baseline is the figure to stay at.');
const target = z.union([
  z.strictObject({ operator, value: z.number() }).describe('Percent targets are fractions: 6% is 0.06.'),
  baselineTarget,
  z
    .strictObject({ operator, value: z.null(), setting: text })
    .describe('The figure stands in another document, named in "setting"; the analyst enters it.'),
]);

const trajectoryKind = { kind: z.literal('trajectory'), ...measured, target: baselineTarget.optional() };
const monitorKind = { kind: z.literal('monitor'), ...measured };

const kpi = z.discriminatedUnion('kind', [
  z.strictObject({
    ...placed,
    ...inSection,
    kind: z.literal('target'),
    ...measured,
    target,
    due,
    nearWithin: share
      .nullable()
      .optional()
      .describe('A miss by no more than this share of the target is Near.'),
  }),
  z.strictObject({ ...placed, ...inSection, ...trajectoryKind }),
  z.strictObject({ ...placed, ...inSection, ...monitorKind }),
  z.strictObject({ ...placed, ...inSection, kind: z.literal('milestone'), due }),
]);

const underPriority = { objective: text.describe('One of the priorities.'), note: text.optional() };
const ofNation = {
  forceLevel: z.boolean().optional().describe('Whether the source has figures for one force.'),
  proxies: z.array(id).optional().describe('Proxies that stand in where it has none.'),
};
const proxyFacts = { toBeConfirmed: z.boolean().optional().describe('The plan says "TBC".') };

const national = z.discriminatedUnion('kind', [
  z.strictObject({ ...placed, ...trajectoryKind, ...underPriority, ...ofNation }),
  z.strictObject({ ...placed, ...monitorKind, ...underPriority, ...ofNation }),
]);
const proxy = z.discriminatedUnion('kind', [
  z.strictObject({ ...placed, ...trajectoryKind, ...underPriority, ...proxyFacts }),
  z.strictObject({ ...placed, ...monitorKind, ...underPriority, ...proxyFacts }),
]);
const supporting = z.discriminatedUnion('kind', [
  z.strictObject({ ...placed, ...trajectoryKind, ...underPriority }),
  z.strictObject({ ...placed, ...monitorKind, ...underPriority }),
]);

/** Notes for people: what contradicts itself, how it was read, and what an analyst needs to fill a measure in. */
export const planNotesSchema = z.strictObject({
  $schema: z.string().optional(),
  notes: z.array(
    z.strictObject({
      id: text,
      kind: z.enum(['contradiction', 'reading']),
      text,
      where: text,
      kpis: z.array(id).optional(),
    }),
  ),
  details: z
    .array(
      z.strictObject({
        id,
        breakdowns: z.array(text).optional(),
        numerator: text.optional(),
        denominator: text.optional(),
        dataOwner: z.enum(['force', 'partner', 'OPCC', 'external']).optional(),
        note: text.optional(),
      }),
    )
    .optional(),
});

/** A plan file's shape. What must hold between its parts (ids, headings, figures' sources) is in `plan-rules.ts`. */
export const planSchema = z.strictObject({
  $schema: z.string().optional(),
  title: text,
  area: text.describe('Whose plan it is, as the Area column of PcpData names it.'),
  illustrative: z.boolean().optional().describe('True for an invented area.'),
  peers: z.array(text).describe('Most similar forces, by the names the Area column uses.'),
  sections: z.array(
    z.strictObject({
      number: z.number().int().positive(),
      title: text,
      objectives: z.array(z.strictObject({ title: text, subObjectives: z.array(text) })),
    }),
  ),
  kpis: z.array(kpi).min(1, 'holds no KPI'),
  priorities: z.array(text),
  nationalBaseline: text
    .max(60, 'is longer than a period: write it as "year ending June 2019"')
    .describe('What the national measures are compared with: "year ending June 2019".'),
  national: z.array(national),
  proxies: z.array(proxy),
  supporting: z.array(supporting),
  notes: planNotesSchema.optional(),
});

export type PlanJson = z.input<typeof planSchema>;
export type PlanNotesJson = z.input<typeof planNotesSchema>;
